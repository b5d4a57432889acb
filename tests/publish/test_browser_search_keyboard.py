"""The search is worked without a mouse, and tells a screen reader what happens."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.publish.searching import box, chosen, dialog, results, search, told

pytestmark = pytest.mark.browser

WHERE_THE_FOCUS_IS = """() => {
  const at = document.activeElement;
  if (at === document.body) return "outside the page";
  return at.closest("dialog") && at.role !== "option" ? "dialog" : at.outerHTML;
}"""


@pytest.mark.parametrize("keys", ["/", "s", "Control+k"])
def test_keys_that_open_it(page: Page, library_served: str, keys: str) -> None:
    page.goto(library_served + "index.html")
    page.keyboard.press(keys)
    expect(box(page)).to_be_focused()
    expect(box(page)).to_have_value("")


def test_a_field_takes_the_same_keys_as_text(page: Page, served: str) -> None:
    page.goto(served + "faults/index.html")
    field = page.locator(".ob-filter input[type=search]").first
    field.focus()
    page.keyboard.type("s/")
    expect(dialog(page)).to_be_hidden()
    expect(field).to_have_value("s/")


def test_arrows_choose_and_enter_opens(page: Page, library_base: str) -> None:
    page.goto(library_base + "index.html")
    search(page, "磁盘")
    first, second = results(page).nth(0), results(page).nth(1)
    expect(first).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowDown")
    expect(second).to_have_attribute("aria-selected", "true")
    expect(first).to_have_attribute("aria-selected", "false")
    expect(box(page)).to_have_attribute("aria-activedescendant", str(second.get_attribute("id")))
    address = second.get_attribute("href")
    page.keyboard.press("Enter")
    expect(page).to_have_url(str(address))


def test_arrows_stop_at_the_ends_and_fetch_what_is_beyond(page: Page, library_base: str) -> None:
    page.goto(library_base + "index.html")
    search(page, "交换机端口")
    expect(results(page)).to_have_count(10)  # the first few may be there before the rest
    page.keyboard.press("ArrowUp")
    expect(results(page).first).to_have_attribute("aria-selected", "true")
    for _ in range(10):
        page.keyboard.press("ArrowDown")
    expect(results(page).nth(10)).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(results(page).nth(10)).to_have_attribute("aria-selected", "true")


def test_what_is_chosen_stays_in_sight(page: Page, library_base: str) -> None:
    page.set_viewport_size({"width": 1000, "height": 420})
    page.goto(library_base + "index.html")
    search(page, "交换机端口")
    expect(results(page)).to_have_count(10)
    for _ in range(8):
        page.keyboard.press("ArrowDown")
    expect(chosen(page)).to_be_in_viewport(ratio=1)
    expect(results(page).first).not_to_be_in_viewport()


def test_other_words_begin_at_the_top(page: Page, library_base: str) -> None:
    page.set_viewport_size({"width": 1000, "height": 420})
    page.goto(library_base + "index.html")
    search(page, "交换机端口")
    expect(results(page)).to_have_count(10)
    results(page).last.scroll_into_view_if_needed()
    expect(results(page).first).not_to_be_in_viewport()
    page.keyboard.type("故障")
    expect(page).to_have_url(re.compile("%E6%95%85%E9%9A%9C"))
    expect(results(page).first).to_be_in_viewport(ratio=1)


def test_enter_with_control_opens_beside(page: Page, library_base: str) -> None:
    page.goto(library_base + "index.html")
    search(page, "磁盘写满")
    with page.context.expect_page() as opened:
        page.keyboard.press("Control+Enter")
    expect(opened.value).to_have_url(library_base + "faults/disk-full.html")
    assert page.url.startswith(library_base + "index.html")


def test_enter_never_opens_what_was_not_yet_shown(page: Page, library_base: str) -> None:
    page.goto(library_base + "index.html")
    search(page, "写满")
    box(page).evaluate("box => { box.value = '监听'; }")
    page.keyboard.press("Enter")
    expect(results(page).first).to_contain_text("监听没有启动")
    expect(dialog(page)).to_be_visible()


def test_escape_closes_and_gives_the_focus_back(page: Page, library_base: str) -> None:
    page.goto(library_base + "index.html")
    opener = page.get_by_role("banner").get_by_role("button", name="搜索")
    opener.focus()
    page.keyboard.press("Enter")
    page.keyboard.type("磁盘")
    expect(results(page).first).to_be_visible()
    page.keyboard.press("Escape")
    expect(dialog(page)).to_be_hidden()
    expect(opener).to_be_focused()
    expect(page).not_to_have_url(re.compile("q="))


def test_tab_never_reaches_what_lies_below(page: Page, library_base: str) -> None:
    page.goto(library_base + "index.html")
    search(page, "磁盘")
    reached = []
    for _ in range(20):
        page.keyboard.press("Tab")
        reached.append(page.evaluate(WHERE_THE_FOCUS_IS))
    assert "dialog" in reached
    assert set(reached) <= {"dialog", "outside the page"}


def test_the_number_of_results_is_told(page: Page, library_base: str) -> None:
    page.goto(library_base + "index.html")
    search(page, "交换机端口")
    expect(told(page)).to_have_text("找到 14 条")
    expect(box(page)).to_have_attribute("aria-expanded", "true")
    page.keyboard.type("九千")
    expect(told(page)).to_have_text(re.compile("找到"))


def test_a_result_has_a_short_name_and_a_description(page: Page, library_base: str) -> None:
    page.goto(library_base + "index.html")
    search(page, "ENOSPC")
    expect(chosen(page)).to_have_accessible_name(re.compile("^服务器磁盘写满 · 原文一致 · 紧急"))
    expect(chosen(page)).to_have_accessible_description(re.compile("ENOSPC"))
