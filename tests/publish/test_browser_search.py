"""The search finds what an engineer types, from a server and from a disk."""

import pytest
from playwright.sync_api import Page, expect

from tests.publish.searching import search

pytestmark = pytest.mark.browser


def results(page: Page, query: str) -> list[str]:
    search(page, query)
    page.locator(".md-search-result__item").first.wait_for()
    links = page.locator(".md-search-result__link").all()
    return [str(link.get_attribute("href")) for link in links]


@pytest.mark.parametrize(
    ("query", "address"),
    [
        ("归档日志", "faults/archive-full.html"),
        ("写满", "faults/archive-full.html"),
        ("ORA-00257", "faults/archive-full.html"),
        ("19809", "faults/archive-full.html"),
        ("数据丢失", "playbooks/data-loss.html"),
        ("remount", "playbooks/data-loss.html"),
    ],
)
def test_finds(page: Page, base: str, query: str, address: str) -> None:
    page.goto(base + "index.html")
    assert any(address in link for link in results(page, query))


def test_a_result_leads_to_the_section(page: Page, base: str) -> None:
    page.goto(base + "index.html")
    assert any(
        "data-loss.html" in link and "#communication" in link for link in results(page, "首次通报")
    )


def test_slash_opens_the_search(page: Page, served: str) -> None:
    page.goto(served + "index.html")
    page.keyboard.press("/")
    expect(page.locator(".md-search__input")).to_be_focused()


def test_the_big_box_of_the_home_page_opens_the_search(page: Page, base: str) -> None:
    page.goto(base + "index.html")
    page.locator(".ob-search").click()
    expect(page.locator(".md-search__input")).to_be_focused()


def test_a_page_that_is_not_there_offers_the_search(page: Page, served: str) -> None:
    page.goto(served + "404.html")
    page.get_by_role("button", name="搜索要找的内容").click()
    expect(page.locator(".md-search__input")).to_be_focused()
    assert any("archive-full.html" in link for link in results(page, "归档日志"))


def test_a_ready_query_searches_at_once(page: Page, base: str) -> None:
    page.goto(base + "index.html")
    page.get_by_role("button", name="ORA-00257").click()
    expect(page.locator(".md-search-result__item").first).to_contain_text("ORA")
