"""Promises of the design: no page is wider than a phone, thumbs hit, colours can be read."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from generator.messages import LANGUAGES, Language
from generator.render.output import Page as SitePage
from tests.publish.mock_site import mock_site

pytestmark = pytest.mark.browser

ADDRESSES = [file.address for file in mock_site().files if isinstance(file, SitePage)]
FIND_FAINT_TEXT = (Path(__file__).parent / "contrast.js").read_text("utf-8")
TOUCHED = ", ".join(
    f".ob-{name}"
    for name in (
        "emergency",
        "hotline__number",
        "number[href]",
        "search",
        "button",
        "copy",
        "fold > summary",
        "answer__goto",
        "chip",
        "tick",
        "pages a",
        "jump a",
    )
)


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    with browser.new_page(viewport={"width": 360, "height": 740}, has_touch=True) as page:
        yield page


def test_a_phone_never_scrolls_sideways(phone: Page, on_disk: str) -> None:
    widths = {}
    for address in ADDRESSES:
        phone.goto(on_disk + address)
        widths[address] = phone.evaluate("document.documentElement.scrollWidth")
    assert widths == dict.fromkeys(ADDRESSES, 360)


def test_a_thumb_hits_everything(phone: Page, on_disk: str) -> None:
    small = []
    for address in ADDRESSES:
        phone.goto(on_disk + address)
        for element in phone.locator(TOUCHED).all():
            box = element.bounding_box()
            if element.is_visible() and box and round(box["height"], 3) < 44:
                small.append((address, element.get_attribute("class"), box["height"]))
    assert small == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_can_be_read(browser: Browser, on_disk: str, scheme: Literal["light", "dark"]) -> None:
    with browser.new_page(color_scheme=scheme) as page:
        faint = []
        for address in ADDRESSES:
            page.goto(on_disk + address)
            faint += [f"{address}: {text}" for text in page.evaluate(FIND_FAINT_TEXT)]
    assert faint == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_is_set_in_a_face_made_for_it(
    page: Page, served: str, language: Language
) -> None:
    page.goto(served + "index.html")
    page.evaluate("language => { document.documentElement.lang = language }", language)
    faces = page.evaluate("() => getComputedStyle(document.body).fontFamily")
    chinese = faces.index("Noto Sans CJK SC")
    assert ("Liberation Sans" in faces[:chinese]) is (language == "en")
