"""The search can be read and hit on a phone, by day and by night, and asks nobody else."""

from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.publish.searching import box, dialog, results, search

pytestmark = pytest.mark.browser

FIND_FAINT_TEXT = (Path(__file__).parent / "contrast.js").read_text("utf-8")
TOUCHED = "button, .ob-chip, a[href], [role=combobox]"
WORDS = ["", "磁盘", "ENOSPC", "交换机端口", "囍囍囍"]


def type_in(page: Page, words: str) -> None:
    if words:
        search(page, words)
    else:
        page.keyboard.press("/")
    expect(box(page)).to_be_focused()


@pytest.mark.parametrize("words", WORDS)
def test_a_phone_shows_all_of_it(page: Page, library_on_disk: str, words: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(library_on_disk + "index.html")
    type_in(page, words)
    fold = dialog(page).get_by_role("button", name="筛选", exact=True)
    if fold.is_visible():
        fold.click()
    wide = dialog(page).evaluate(
        "dialog => [dialog, ...dialog.querySelectorAll('.ob-finder__body')]"
        ".filter(part => part.scrollWidth > part.clientWidth).map(part => part.className)"
    )
    assert wide == []
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    small = [
        (element.inner_text(), box["height"])
        for element in dialog(page).locator(TOUCHED).all()
        if element.is_visible() and (box := element.bounding_box()) and round(box["height"], 3) < 44
    ]
    assert small == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_its_text_can_be_read(
    browser: Browser, library_on_disk: str, scheme: Literal["light", "dark"]
) -> None:
    with browser.new_page(color_scheme=scheme) as page:
        faint = []
        for words in WORDS:
            page.goto(library_on_disk + "index.html")
            type_in(page, words)
            faint += [f"{words}: {text}" for text in page.evaluate(FIND_FAINT_TEXT)]
    assert faint == []


@pytest.mark.parametrize("address", ["index.html", "404.html"])
def test_a_large_box_opens_it(page: Page, served: str, address: str) -> None:
    page.goto(served + address)
    page.locator(".ob-page .ob-search").click()
    expect(box(page)).to_be_focused()


def test_a_button_with_words_searches_for_them(page: Page, base: str) -> None:
    page.goto(base + "index.html")
    page.get_by_role("button", name="归档日志").click()
    expect(box(page)).to_have_value("归档日志")


def test_without_scripts_there_is_no_button_that_does_nothing(
    browser: Browser, library_on_disk: str
) -> None:
    with browser.new_page(java_script_enabled=False) as page:
        page.goto(library_on_disk + "index.html")
        expect(page.locator("[data-ob-search]:visible")).to_have_count(0)
        expect(page.locator("dialog")).to_be_hidden()


def test_what_is_below_does_not_scroll(page: Page, library_on_disk: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 400})
    page.goto(library_on_disk + "index.html")
    search(page, "交换机端口")
    page.mouse.move(20, 300)
    page.mouse.wheel(0, 500)
    assert page.evaluate("scrollY") == 0


def test_nobody_else_is_asked(context: BrowserContext, library_base: str) -> None:
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    page.goto(library_base + "index.html")
    search(page, "磁盘")
    expect(results(page).first).to_be_visible()
    assert [url for url in asked if not url.startswith((library_base, "data:"))] == []


def test_one_who_wants_no_motion_gets_none(browser: Browser, library_on_disk: str) -> None:
    with browser.new_page(reduced_motion="reduce") as page:
        page.goto(library_on_disk + "index.html")
        page.keyboard.press("/")
        lasts = dialog(page).evaluate("dialog => getComputedStyle(dialog).animationDuration")
        assert float(lasts.removesuffix("s")) < 0.001
