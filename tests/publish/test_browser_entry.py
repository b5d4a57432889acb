"""What an engineer does on the page of an entry: copy, tick, come back, print."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

pytestmark = pytest.mark.browser

ENTRY = "faults/archive-full.html"


def test_copies_a_command_as_typed(context: BrowserContext, page: Page, served: str) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(served + ENTRY)
    command = page.locator("#w2 .ob-command").first
    command.get_by_role("button", name="复制").click()
    expect(command.get_by_role("button")).to_have_text("已复制")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == "alter system set db_recovery_file_dest_size=200G scope=both;"


def test_copies_where_the_browser_has_no_clipboard(page: Page, served: str) -> None:
    page.add_init_script("delete Navigator.prototype.clipboard")
    page.goto(served + ENTRY)
    command = page.locator("#w2 .ob-command").first
    command.get_by_role("button", name="复制").click()
    expect(command.get_by_role("button")).to_have_text("已复制")


def test_ticks_survive_a_reload_with_their_time(page: Page, base: str) -> None:
    page.goto(base + ENTRY)
    page.locator("#w1 input").check()
    page.locator("#w3 input").check()
    page.reload()
    expect(page.locator("#w1 input")).to_be_checked()
    expect(page.locator("#w2 input")).not_to_be_checked()
    expect(page.locator(".ob-progress__count")).to_contain_text("已勾选 2 步")
    assert ":" in page.locator("#w1 .ob-tick__time").inner_text()


def test_ticks_of_one_page_do_not_show_on_another(page: Page, base: str) -> None:
    page.goto(base + ENTRY)
    page.locator("#w1 input").check()
    page.goto(base + "playbooks/data-loss.html")
    expect(page.locator(".ob-progress")).to_be_hidden()


def test_ticks_can_be_cleared(page: Page, base: str) -> None:
    page.goto(base + ENTRY)
    page.locator("#w1 input").check()
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="清除勾选").click()
    page.reload()
    expect(page.locator("#w1 input")).not_to_be_checked()
    expect(page.locator(".ob-progress")).to_be_hidden()


def test_the_log_lists_what_was_done_when(context: BrowserContext, page: Page, served: str) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(served + ENTRY)
    page.locator("#w2 input").check()
    page.locator("#w1 input").check()
    page.get_by_role("button", name="复制处置记录").click()
    title, first, second = page.evaluate("navigator.clipboard.readText()").split("\n")
    assert title == "归档日志写满，数据库挂起"
    assert "2. 临时加大恢复区上限" in first
    assert "1. 确认归档目录确实写满" in second


def test_danger_stands_before_the_command(page: Page, served: str) -> None:
    page.goto(served + ENTRY)
    danger = page.locator("#w3 .ob-danger").bounding_box()
    command = page.locator("#w3 .ob-command").bounding_box()
    assert danger
    assert command
    assert danger["y"] + danger["height"] <= command["y"]


def test_print_view_shows_the_page_and_nothing_else(page: Page, base: str) -> None:
    page.goto(base + ENTRY)
    page.get_by_role("link", name="打印").click()
    expect(page.locator(".md-header")).to_be_hidden()
    expect(page.locator(".md-footer")).to_be_hidden()
    expect(page.locator("#w2 .ob-fold .ob-command")).to_be_visible()
    expect(page.locator(".ob-printed")).to_contain_text("faults/archive-full.html")
    page.get_by_role("button", name="退出打印视图").click()
    expect(page.locator(".md-header")).to_be_visible()


def test_paper_is_white_and_names_the_links(page: Page, base: str) -> None:
    page.emulate_media(color_scheme="dark", media="print")
    page.goto(base + ENTRY)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    style = page.evaluate("getComputedStyle(document.body).backgroundColor")
    link = page.locator("#_top ~ .ob-section a[href='../checklists/daily.html']")
    written = link.evaluate("link => getComputedStyle(link, '::after').content")
    assert style == "rgb(255, 255, 255)"
    assert "checklists/daily.html" in written
