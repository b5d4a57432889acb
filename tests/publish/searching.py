"""How a reader searches."""

from playwright.sync_api import Locator, Page, expect


def dialog(page: Page) -> Locator:
    """The search as it opens over a page."""
    return page.get_by_role("dialog", name="搜索")


def box(page: Page) -> Locator:
    """What a reader types into."""
    return dialog(page).get_by_role("combobox")


def results(page: Page) -> Locator:
    """What was found, best first."""
    return dialog(page).get_by_role("option")


def chosen(page: Page) -> Locator:
    """The result that Enter opens."""
    return dialog(page).get_by_role("option", selected=True)


def told(page: Page) -> Locator:
    """The line that a screen reader speaks."""
    return dialog(page).get_by_role("status")


def search(page: Page, query: str) -> None:
    """Opens the search, types, and waits for what is said to it."""
    page.keyboard.press("/")
    page.keyboard.type(query)
    expect(told(page)).to_contain_text("找到")
