"""How a reader searches."""

from playwright.sync_api import Page


def search(page: Page, query: str) -> None:
    """Types into the search; Material looks when a key comes up."""
    box = page.locator(".md-search__input")
    box.focus()
    box.fill(query)
    box.press("End")
