"""Bytes and times of queries in a browser that knows nothing of the site yet."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from playwright.sync_api import Browser, Page

from benchmarks.browser_search.serving import Sent

_SCRIPT = Path(__file__).parent / "page.js"

PACE = 150
"""Milliseconds a character, as somebody types who is quick."""


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
    """A cold visit: the page, a first query, a later one, one that is typed.

    Attributes:
        page: bytes of the page with all that belongs to it, packed, the search's index not yet.
        first: the first query.
        later: another right after it.
        typed: a third, typed a character at a time; its time begins with the last character, its
            bytes are those of all that was shown on the way.
    """

    page: int
    first: Asked
    later: Asked
    typed: Asked


def visit(browser: Browser, address: str, sent: Sent, queries: Sequence[str]) -> Visit:
    """Opens the page in a new context, asks two of three queries and types the last."""
    sent.clear()
    with browser.new_context(locale="zh-CN") as context:
        page = context.new_page()
        page.add_init_script(path=_SCRIPT)
        page.goto(address, wait_until="networkidle")
        script, whole = sent.of_search(), sent.size
        first, later, typed = queries
        return Visit(
            whole,
            _asked(page, sent, "query => asked(query)", first, script),
            _asked(page, sent, "query => asked(query)", later),
            _asked(page, sent, f"query => typed(query, {PACE})", typed),
        )


def arrival(browser: Browser, address: str, query: str) -> float:
    """Milliseconds from opening an address that holds a query until its answer stood there."""
    with browser.new_context(locale="zh-CN") as context:
        page = context.new_page()
        page.add_init_script(path=_SCRIPT)
        page.goto(f"{address}?{urlencode({'q': query})}")
        milliseconds: float = page.evaluate("arrived")
        return milliseconds


def _asked(
    page: Page, sent: Sent, how: str, query: str, already: Counter[str] | None = None
) -> Asked:
    sent.clear()
    answer: dict[str, Any] = page.evaluate(how, query)
    return Asked(sent.of_search() + (already or Counter()), answer["milliseconds"], answer["hits"])
