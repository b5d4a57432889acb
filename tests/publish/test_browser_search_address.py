"""A search can be linked to, and Back leads to it again."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.publish.searching import box, chosen, dialog, results, search

pytestmark = pytest.mark.browser


def test_a_link_opens_the_search_with_its_words_and_filters(page: Page, library_base: str) -> None:
    page.goto(library_base + "index.html?q=磁盘&q-severity=high")
    expect(box(page)).to_have_value("磁盘")
    expect(results(page)).to_have_count(1)
    expect(results(page)).to_contain_text("监听没有启动")
    expect(dialog(page).get_by_role("checkbox", checked=True)).to_have_count(1)


def test_the_address_follows_what_is_typed_and_filtered(page: Page, library_served: str) -> None:
    page.goto(library_served + "index.html")
    search(page, "写满")
    expect(page).to_have_url(re.compile(r"[?&]q=%E5%86%99%E6%BB%A1$"))
    dialog(page).get_by_role("group", name="类型").get_by_text("故障").click()
    expect(page).to_have_url(re.compile(r"q-kind=fault"))
    page.keyboard.press("Escape")
    expect(page).to_have_url(library_served + "index.html")


def test_a_filter_nobody_has_is_left_out(page: Page, library_base: str) -> None:
    page.goto(library_base + "index.html?q=写满&q-severity=gone&q-nothing=x")
    expect(chosen(page)).to_contain_text("服务器磁盘写满")


def test_back_from_a_result_leads_to_the_results(page: Page, library_served: str) -> None:
    page.goto(library_served + "index.html")
    search(page, "磁盘")
    chosen(page).click()
    expect(page.get_by_role("heading", level=1)).not_to_have_text("机房手册")
    page.go_back()
    expect(box(page)).to_have_value("磁盘")
    expect(results(page).first).to_be_visible()


def test_the_filter_of_a_list_and_a_search_share_the_address(page: Page, served: str) -> None:
    page.goto(served + "faults/index.html?severity=s1&q=x")
    expect(dialog(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(page).to_have_url(re.compile(r"index\.html\?severity=s1$"))


def test_words_of_others_are_searched_but_never_run(page: Page, library_base: str) -> None:
    page.goto(library_base + "index.html?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E")
    expect(box(page)).to_have_value("<img src=x onerror=alert(1)>")
    expect(dialog(page).get_by_role("status")).to_contain_text("找到")
    expect(dialog(page).locator("img")).to_have_count(0)
