"""Beside its answers the search offers a way on: recent searches, emergencies, numbers to ring."""

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect

from tests.publish.searching import box, chosen, dialog, results, search, told

pytestmark = pytest.mark.browser


def recents(page: Page) -> Locator:
    heading = page.get_by_role("heading", name="最近搜索")
    return dialog(page).locator("section", has=heading).get_by_role("listitem")


def test_before_typing_there_are_the_emergencies(page: Page, library_base: str) -> None:
    page.goto(library_base + "faults/disk-full.html")
    page.keyboard.press("/")
    dialog(page).get_by_role("link", name="数据丢失应急预案").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("数据丢失应急预案")


def test_searches_that_led_somewhere_are_remembered(page: Page, library_base: str) -> None:
    page.goto(library_base + "index.html")
    for query in ("磁盘写满", "ORA-12541", "磁盘写满"):
        search(page, query)
        chosen(page).click()
        page.wait_for_load_state()
    page.keyboard.press("/")
    expect(recents(page)).to_have_text(["磁盘写满", "ORA-12541"])
    dialog(page).get_by_role("button", name="ORA-12541").click()
    expect(box(page)).to_have_value("ORA-12541")
    expect(results(page).first).to_contain_text("监听没有启动")


def test_at_most_eight_are_remembered(page: Page, library_served: str) -> None:
    page.goto(library_served + "index.html")
    for number in range(1, 11):
        search(page, f"端口 {number}")
        chosen(page).click()
        page.wait_for_load_state()
    page.keyboard.press("/")
    expect(recents(page)).to_have_text([f"端口 {number}" for number in range(10, 2, -1)])


def test_recent_searches_can_be_forgotten(page: Page, library_base: str) -> None:
    page.goto(library_base + "index.html")
    search(page, "磁盘写满")
    chosen(page).click()
    page.wait_for_load_state()
    page.keyboard.press("/")
    expect(recents(page)).to_have_count(1)
    dialog(page).get_by_role("button", name="清除记录").click()
    expect(recents(page)).to_have_count(0)
    page.reload()
    page.keyboard.press("/")
    expect(dialog(page)).to_be_visible()
    expect(recents(page)).to_have_count(0)


def test_it_works_where_nothing_may_be_remembered(
    context: BrowserContext, library_base: str
) -> None:
    page = context.new_page()  # the frame around our part may complain
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new Error('no') } });"
        "history.replaceState = () => { throw new Error('no') };"
    )
    page.goto(library_base + "index.html")
    search(page, "磁盘写满")
    chosen(page).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("服务器磁盘写满")


def test_an_empty_result_leads_on(page: Page, library_base: str) -> None:
    page.goto(library_base + "faults/disk-full.html")
    search(page, "囍囍囍")
    expect(told(page)).to_have_text("没有找到“囍囍囍”")
    call = dialog(page).get_by_role("link", name="400-800-1234")
    expect(call).to_have_attribute("href", "tel:4008001234")
    expect(dialog(page).get_by_role("link", name="数据丢失应急预案")).to_be_visible()
    dialog(page).get_by_role("link", name="按提问一步步找").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("按现象找")


def test_data_that_does_not_load_is_told_and_can_be_tried_again(
    page: Page, library_served: str
) -> None:
    page.goto(library_served + "index.html")
    page.route("**/search/**", lambda route: route.abort())
    page.keyboard.press("/")
    page.keyboard.type("写满")
    expect(dialog(page).get_by_role("alert")).to_contain_text("没有读全")
    expect(dialog(page).get_by_role("link", name="400-800-1234")).to_be_visible()
    page.unroute("**/search/**")
    dialog(page).get_by_role("button", name="重试").click()
    expect(results(page).first).to_contain_text("服务器磁盘写满")


def test_a_server_that_lets_a_page_fetch_nothing_does_no_harm(
    page: Page, library_served: str
) -> None:
    """As a strict Content-Security-Policy does, which allows scripts of the site alone."""
    refused: list[str] = []

    def answer(route: Route) -> None:
        if route.request.resource_type == "fetch":
            refused.append(route.request.url)
            route.abort("blockedbyclient")
        else:
            route.continue_()

    page.route("**/search/**", answer)
    page.goto(library_served + "index.html")
    search(page, "写满")
    expect(results(page).first).to_contain_text("服务器磁盘写满")
    assert refused


def test_the_public_site_finds_nothing_internal_and_says_what_it_holds(
    page: Page, public_library: str
) -> None:
    page.goto(public_library + "index.html")
    search(page, "加密机口令遗失")
    expect(results(page).filter(has_text="加密机")).to_have_count(0)
    expect(dialog(page).get_by_text("公开版内容")).to_be_visible()


def test_the_whole_site_says_nothing_of_audiences(page: Page, library_on_disk: str) -> None:
    page.goto(library_on_disk + "index.html")
    search(page, "加密机口令遗失")
    expect(results(page).first).to_contain_text("加密机口令遗失")
    expect(dialog(page).get_by_text("版内容")).to_be_hidden()
