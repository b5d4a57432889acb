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
READING = 500
"""Milliseconds in which somebody who is quick sees that an answer is none."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What one query cost.

    Attributes:
        query: what was asked.
        sizes: packed bytes that came for it, by folder; the search's script counts to the first.
        milliseconds: from asking until the answer stood in the page.
        hits: how many results were shown.
    """

    query: str
    sizes: Counter[str]
    milliseconds: float
    hits: int


@dataclass(frozen=True, slots=True)
class Visit:
    """A cold visit: the page, and queries one after the other.

    Attributes:
        page: bytes of the page with all that belongs to it, packed, the search's index not yet.
        first: the first query, through the search button.
        hasty: the next, in the moment in which the first answer appears and the rest of it is still
            on its way; again through the button, which nobody can press then.
        later: one that is pasted after a look at the answer before.
        typed: the last, typed a character at a time; its time begins with the last character, its
            bytes are those of all that was shown on the way.
    """

    page: int
    first: Asked
    hasty: Asked
    later: Asked
    typed: Asked


QUERIES = 4
"""So many are asked in a visit."""
LATER = 3
"""So many until the later one is answered."""


def visit(browser: Browser, address: str, sent: Sent, queries: Sequence[str]) -> Visit:
    """Opens the page in a new context and asks `QUERIES` queries."""
    sent.clear()
    with browser.new_context(locale="zh-CN") as context:
        page = context.new_page()
        page.add_init_script(path=_SCRIPT)
        page.goto(address, wait_until="networkidle")
        script, whole = sent.of_search(), sent.size
        first = _asked(page, sent, "query => asked(query)", queries[0], script)
        hasty = _asked(page, sent, "query => asked(query)", queries[1])
        page.wait_for_timeout(READING)
        later = _asked(page, sent, "query => pasted(query)", queries[2])
        typed = _asked(page, sent, f"query => typed(query, {PACE})", queries[3])
        return Visit(whole, first, hasty, later, typed)


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
    sizes = sent.of_search() + (already or Counter())
    return Asked(query, sizes, answer["milliseconds"], answer["hits"])
