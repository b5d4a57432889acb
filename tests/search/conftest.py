"""The browser's analyser alone in an empty page, without index and dialog."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

import generator
from generator.render.search.files import table_file
from generator.search import analyser

SCRIPTS = Path(generator.__file__).parent / "theme" / "search"
PARTS = "folding, sound, concepts, analyser, postings, index, nearness, telling, spoken, query"


def opened(browser: Browser) -> Page:
    """A page in which `parts` holds the parts of the search that need no page."""
    code = "\n".join(part.read_text("utf-8") for part in sorted(SCRIPTS.glob("[1-4]*.js")))
    tables = table_file(analyser()).content.decode()
    page = browser.new_page()
    page.evaluate(f"() => {{ {code}\n globalThis.parts = {{ {PARTS} }}; {tables} }}")
    return page


@pytest.fixture(scope="session")
def scripts(browser: Browser) -> Iterator[Page]:
    """One for all that needs no index."""
    page = opened(browser)
    yield page
    page.close()
