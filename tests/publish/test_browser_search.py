"""The search finds while one types, and shows what it found and where."""

import pytest
from playwright.sync_api import Page, Route, expect

from tests.publish.library import PORTS
from tests.publish.searching import box, chosen, dialog, results, search, told

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ("磁盘写满", "faults/disk-full.html"),
        ("硬盘满了", "faults/disk-full.html"),
        ("空间不足", "faults/disk-full.html"),
        ("存不了任何东西", "faults/disk-full.html"),
        ("No space left", "faults/disk-full.html"),
        ("ora-12541", "faults/listener-down.html"),
        ("数据丢失", "playbooks/data-loss.html"),
    ],
)
def test_finds(page: Page, library_base: str, query: str, address: str) -> None:
    page.goto(library_base + "index.html")
    search(page, query)
    expect(chosen(page)).to_have_attribute("href", library_base + address)


def test_finds_from_a_page_below(page: Page, library_base: str) -> None:
    page.goto(library_base + "faults/listener-down.html")
    search(page, "写满")
    chosen(page).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("服务器磁盘写满")


def test_results_come_as_one_types(page: Page, library_base: str) -> None:
    page.goto(library_base + "index.html")
    search(page, "磁盘")
    expect(told(page)).not_to_have_text("找到 1 条")
    page.keyboard.type("写满")
    expect(results(page).first).to_contain_text("服务器磁盘写满")
    for _ in "磁盘写满":
        page.keyboard.press("Backspace")
    expect(results(page)).to_have_count(0)
    expect(dialog(page).get_by_role("heading", name="紧急情况")).to_be_visible()


def test_an_answer_that_comes_too_late_is_not_shown(page: Page, library_served: str) -> None:
    held: list[Route] = []

    def hold_one(route: Route) -> None:
        if "服务器磁盘写满" in route.fetch().text():
            held.append(route)
        else:
            route.continue_()

    page.route("**/search/entries/*.js*", hold_one)
    page.goto(library_served + "index.html")
    page.keyboard.press("/")
    page.keyboard.type("磁盘写满")
    expect(told(page)).to_contain_text("正在查找")
    page.keyboard.press("Control+a")
    page.keyboard.type("加密机")
    expect(results(page).first).to_contain_text("加密机")
    with page.expect_response(held[0].request.url):
        held[0].continue_()
    page.evaluate("() => new Promise(requestAnimationFrame)")
    expect(results(page).first).to_contain_text("加密机")


def test_what_was_found_is_marked_in_title_and_text(page: Page, library_base: str) -> None:
    page.goto(library_base + "index.html")
    search(page, "磁盘")
    title = results(page).filter(has_text="服务器磁盘写满")
    expect(title.locator("mark").first).to_have_text("磁盘")
    symptom = results(page).filter(has_text="磁盘正常")
    expect(symptom.locator("mark")).to_have_text(["磁盘"])


def test_what_pinyin_stands_for_is_marked_and_told(page: Page, library_base: str) -> None:
    page.goto(library_base + "index.html")
    search(page, "cipan xieman")
    title = results(page).filter(has_text="服务器磁盘写满")
    expect(title.locator("mark").first).to_have_text("磁盘写满")
    expect(dialog(page).get_by_text("“磁盘写满”也找了")).to_be_visible()


def test_a_part_of_a_word_is_marked_only_while_it_is_typed(page: Page, library_base: str) -> None:
    page.goto(library_base + "index.html")
    search(page, "ora-12541")
    title = results(page).first.locator(".ob-hit__title")
    expect(title).to_have_text("Oracle 监听没有启动，应用连不上数据库")
    expect(title.locator("mark")).to_have_count(0)
    page.keyboard.press("Control+a")
    page.keyboard.type("orac")
    expect(title.locator("mark")).to_have_text(["Orac"])


def test_a_result_says_what_it_is_and_where_it_hit(page: Page, library_base: str) -> None:
    page.goto(library_base + "index.html")
    search(page, "no listener")
    found = results(page).first
    expect(found).to_contain_text("严重")
    expect(found).to_contain_text("故障")
    expect(found).to_contain_text("报错")
    expect(found).to_contain_text("ORA-12541: TNS:no listener")


def test_of_places_that_mean_the_same_the_likest_is_shown(page: Page, library_base: str) -> None:
    page.goto(library_base + "index.html")
    search(page, "硬盘灯变红")
    expect(results(page).first).to_contain_text("硬盘亮红灯")


def test_a_whole_code_comes_first_and_says_so(page: Page, library_base: str) -> None:
    page.goto(library_base + "index.html")
    search(page, "ENOSPC")
    expect(results(page).first).to_contain_text("原文一致")
    expect(results(page).first).to_contain_text("服务器磁盘写满")


def test_more_results_are_shown_when_asked_for(page: Page, library_base: str) -> None:
    page.goto(library_base + "index.html")
    search(page, "交换机端口")
    expect(results(page)).to_have_count(10)
    more = dialog(page).get_by_role("button", name="更多结果")
    more.click()
    expect(results(page)).to_have_count(PORTS)
    expect(more).to_be_hidden()


def test_a_mistyped_word_is_answered_all_the_same(page: Page, library_base: str) -> None:
    page.goto(library_base + "index.html")
    search(page, "listner")
    expect(dialog(page).get_by_text("已改为查找“listener”")).to_be_visible()
    expect(results(page).first).to_contain_text("监听没有启动")


def test_other_words_that_were_searched_for_are_told(page: Page, library_base: str) -> None:
    page.goto(library_base + "index.html")
    search(page, "硬盘")
    expect(dialog(page).get_by_text("“硬盘”也找了")).to_contain_text("磁盘")


@pytest.mark.parametrize("typed", ["Ora_12541", "ORA-12541"])
def test_words_are_told_as_they_were_typed(page: Page, library_base: str, typed: str) -> None:
    page.goto(library_base + "index.html")
    search(page, f"报 {typed}")
    expect(dialog(page).get_by_text(f"“{typed}”也找了")).to_contain_text("、")


def test_of_many_words_with_synonyms_the_rarest_are_told(page: Page, library_base: str) -> None:
    page.goto(library_base + "index.html")
    search(page, "交换机、端口、网络、连不上、硬盘")
    expect(dialog(page).get_by_text("“硬盘”也找了")).to_be_visible()


def test_nothing_is_searched_while_an_input_method_composes(
    page: Page, library_served: str
) -> None:
    page.goto(library_served + "index.html")
    page.keyboard.press("/")
    box(page).dispatch_event("compositionstart")
    box(page).evaluate(
        "box => { box.value = 'ci pan'; box.dispatchEvent(new InputEvent('input', "
        "{ isComposing: true, bubbles: true })); }"
    )
    expect(told(page)).to_be_empty()
    box(page).evaluate("box => { box.value = '磁盘写满'; }")
    box(page).dispatch_event("compositionend")
    expect(results(page).first).to_contain_text("服务器磁盘写满")
