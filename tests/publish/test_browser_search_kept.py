"""What was loaded for one search need not be loaded again by the next page."""

import pytest
from playwright.sync_api import Page, Request, expect

from tests.publish.searching import chosen, dialog, results, search

pytestmark = pytest.mark.browser

_SPOILT = """() => Object.keys(sessionStorage).forEach((name) => {
  const parts = JSON.parse(sessionStorage.getItem(name));
  sessionStorage.setItem(name, JSON.stringify(parts.map(([path]) => [path, "spoilt"])));
})"""


def parts_asked_for(page: Page) -> list[str]:
    """The parts of the index that pages load from now on."""
    asked: list[str] = []

    def note(sent: Request) -> None:
        if any(folder in sent.url for folder in ("/search/terms/", "/search/entries/")):
            asked.append(sent.url)

    page.on("request", note)
    return asked


def search_on_two_pages(page: Page, address: str) -> None:
    search(page, "磁盘写满")
    expect(chosen(page)).to_contain_text("磁盘写满")
    page.goto(address)
    search(page, "磁盘写满")


def test_the_next_page_asks_the_server_for_no_part_again(page: Page, library_served: str) -> None:
    asked = parts_asked_for(page)
    page.goto(library_served + "index.html")
    assert asked == []
    search_on_two_pages(page, library_served + "faults/index.html")
    expect(chosen(page)).to_contain_text("磁盘写满")
    assert asked
    assert len(asked) == len(set(asked))


def test_where_nothing_may_be_stored_every_page_loads_for_itself(
    page: Page, library_served: str
) -> None:
    page.add_init_script(
        "Object.defineProperty(window, 'sessionStorage', { get() { throw new Error('no'); } })"
    )
    page.goto(library_served + "index.html")
    search_on_two_pages(page, library_served + "faults/index.html")
    expect(chosen(page)).to_contain_text("磁盘写满")


def test_whoever_forgets_the_recent_searches_leaves_no_part(
    page: Page, library_served: str
) -> None:
    page.goto(library_served + "index.html")
    search(page, "磁盘写满")
    chosen(page).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("磁盘写满")
    page.wait_for_load_state()
    page.keyboard.press("/")
    dialog(page).get_by_role("button", name="清除记录").click()
    page.goto(library_served + "index.html")
    stored = page.evaluate("() => Object.values({ ...sessionStorage })")
    assert stored == ["[]"]


def test_parts_that_somebody_spoilt_are_loaded(page: Page, library_served: str) -> None:
    page.goto(library_served + "index.html")
    search(page, "磁盘写满")
    page.goto(library_served + "faults/index.html")
    page.evaluate(_SPOILT)
    search(page, "磁盘写满")
    expect(chosen(page)).to_contain_text("磁盘写满")
    expect(results(page).first).to_be_visible()
