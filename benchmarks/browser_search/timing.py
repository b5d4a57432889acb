"""Bytes and times of queries in a browser that knows nothing of the site yet."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from playwright.sync_api import Browser, Page

from benchmarks.browser_search.serving import Sent

_SCRIPT = Path(__file__).parent / "page.js"


@dataclass(frozen=True, slots=True)
class Asked:
    """What one query cost.

    Attributes:
        sizes: packed bytes that came for it, by folder; the search's script counts to the first.
        milliseconds: from asking until the answer stood in the page.
        hits: how many results were shown.
    """

    sizes: Counter[str]
    milliseconds: float
    hits: int


@dataclass(frozen=True, slots=True)
class Visit:
    """A cold visit: the page, a first query, a later one.

    Attributes:
        page: bytes of the page with all that belongs to it, packed, the search's index not yet.
        first: the first query.
        later: another right after it.
    """

    page: int
    first: Asked
    later: Asked


def visit(browser: Browser, address: str, sent: Sent, first: str, later: str) -> Visit:
    """Opens the page in a new context, then asks twice."""
    sent.clear()
    with browser.new_context(locale="zh-CN") as context:
        page = context.new_page()
        page.add_init_script(path=_SCRIPT)
        page.goto(address, wait_until="networkidle")
        script, whole = sent.of_search(), sent.size
        asked = _asked(page, sent, first, script)
        return Visit(whole, asked, _asked(page, sent, later))


def arrival(browser: Browser, address: str, query: str) -> float:
    """Milliseconds from opening an address that holds a query until its answer stood there."""
    with browser.new_context(locale="zh-CN") as context:
        page = context.new_page()
        page.add_init_script(path=_SCRIPT)
        page.goto(f"{address}?{urlencode({'q': query})}")
        milliseconds: float = page.evaluate("arrived")
        return milliseconds


def _asked(page: Page, sent: Sent, query: str, already: Counter[str] | None = None) -> Asked:
    sent.clear()
    answer: dict[str, Any] = page.evaluate("query => asked(query)", query)
    return Asked(sent.of_search() + (already or Counter()), answer["milliseconds"], answer["hits"])
