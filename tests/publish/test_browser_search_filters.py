"""Filters narrow what was found; chips of one group widen."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.publish.searching import dialog, results, search, told

pytestmark = pytest.mark.browser


def chip(page: Page, group: str, name: str) -> Locator:
    return dialog(page).get_by_role("group", name=group).locator("label", has_text=name)


def test_groups_narrow_and_chips_of_one_widen(page: Page, library_base: str) -> None:
    page.goto(library_base + "index.html")
    search(page, "磁盘")
    expect(results(page).filter(has_text="预案")).to_have_count(1)
    chip(page, "类型", "故障").click()
    expect(results(page).filter(has_text="预案")).to_have_count(0)
    chip(page, "类型", "预案").click()
    expect(results(page).filter(has_text="预案")).to_have_count(1)
    chip(page, "严重程度", "严重").click()
    expect(results(page)).to_have_count(1)
    expect(results(page)).to_contain_text("监听没有启动")


def test_all_filters_are_cleared_at_once(page: Page, library_base: str) -> None:
    page.goto(library_base + "index.html")
    search(page, "磁盘")
    before = results(page).count()
    clear = dialog(page).get_by_role("button", name="清除筛选")
    expect(clear).to_be_hidden()
    chip(page, "严重程度", "严重").click()
    expect(results(page)).to_have_count(1)
    clear.click()
    expect(results(page)).to_have_count(before)
    expect(clear).to_be_hidden()


def test_a_filter_that_leaves_nothing_says_so_and_can_be_cleared(
    page: Page, library_base: str
) -> None:
    page.goto(library_base + "index.html")
    search(page, "ORA-12541")
    chip(page, "系统", "交换机").click()
    expect(told(page)).to_contain_text("当前筛选下没有")
    dialog(page).get_by_role("button", name="清除筛选").click()
    expect(results(page).first).to_contain_text("监听没有启动")


def test_chips_are_worked_from_the_keyboard(page: Page, library_base: str) -> None:
    page.goto(library_base + "index.html")
    search(page, "磁盘")
    box = dialog(page).get_by_role("checkbox", name="严重", exact=False).first
    box.focus()
    page.keyboard.press("Space")
    expect(box).to_be_checked()
    expect(dialog(page)).to_be_visible()


def test_a_phone_folds_them_away(page: Page, library_base: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(library_base + "index.html")
    search(page, "磁盘")
    group = dialog(page).get_by_role("group", name="类型")
    expect(group).to_be_hidden()
    fold = dialog(page).get_by_role("button", name="筛选", exact=True)
    fold.click()
    expect(group).to_be_visible()
    chip(page, "类型", "故障").click()
    expect(dialog(page).get_by_role("button", name="筛选 · 1")).to_be_visible()
