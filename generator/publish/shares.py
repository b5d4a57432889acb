"""Makes many pages, and weighs what they are found by: in several processes where that pays.

What one process makes is a share; shares of other machines are used in the same way.
"""

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import TypeAlias

from generator.model.knowledge_base import KnowledgeBase
from generator.render.search import (
    Result,
    SearchDocument,
    packed,
    result,
    search_document,
    synonyms,
)
from generator.render.site import Draft, Facts, Rendered, Scope, render
from generator.search import analyser, impacts
from generator.search.postings import levels

_WORTH_SHARING = 200
"""Fewer pages are made before a second process has begun."""
_MOST = 4
_TOGETHER = 50


Found: TypeAlias = tuple[SearchDocument, Result]


@dataclass(frozen=True, slots=True)
class Product:
    """A page that was made.

    Attributes:
        rendered: the page and what it was made of.
        found_by: of the page of an entry, the packed tokens that find it; else None.
        found: of such a page made on this machine, what the search shows of it; else None.
    """

    rendered: Rendered
    found_by: bytes | None
    found: Found | None = None


Maker: TypeAlias = Callable[[Draft], Product]


def found_of(seen: KnowledgeBase, entry_id: str, here: Scope) -> Found:
    """What the search knows of an entry."""
    entry = seen.entries[entry_id]
    return search_document(seen, entry, here), result(entry)


def maker(seen: KnowledgeBase, facts: Facts) -> Maker:
    """What makes pages of a knowledge base as an audience sees it."""
    here = Scope(seen, "index.html", shared=facts.library)
    cut = analyser(synonyms(seen))

    def make(draft: Draft) -> Product:
        rendered = render(draft, facts)
        if not draft.entry:
            return Product(rendered, None)
        found = found_of(seen, draft.entry, here)
        return Product(rendered, packed(levels(impacts(found[0].fields, cut))), found)

    return make


def made(drafts: Sequence[Draft], make: Callable[[], Maker]) -> Iterator[Product]:
    """The pages of drafts, in any order; what other processes fail to make is made in this one.

    Args:
        drafts: what is to be made.
        make: gives what makes them; asked once in each process, and not for nothing.
    """
    count = _processes(len(drafts))
    shares = [drafts[start::count] for start in range(1, count)]
    helpers = [_Helper(share, make) for share in shares]
    try:
        own = make() if drafts else None
        for draft in drafts[::count]:
            assert own, "there is something to make"
            yield own(draft)
            for helper in helpers:
                yield from helper.finished()
        for helper in helpers:
            yield from helper.rest()
    finally:
        for helper in helpers:
            helper.dismiss()


def _processes(drafts: int) -> int:
    """How many processes to make pages with; more than one only where forking is safe."""
    if drafts < _WORTH_SHARING or not sys.platform.startswith("linux"):
        return 1
    if threading.active_count() > 1 or multiprocessing.current_process().daemon:
        return 1
    return min(len(os.sched_getaffinity(0)), _MOST)


class _Helper:
    """A process of its own that makes a share."""

    def __init__(self, share: Sequence[Draft], make: Callable[[], Maker]) -> None:
        context = multiprocessing.get_context("fork")
        self._share = share
        self._make = make
        self._done = 0
        self._line, other = context.Pipe(duplex=False)
        self._process = context.Process(
            target=_work, args=(share, make, other, self._line), daemon=True
        )
        self._process.start()
        other.close()

    def finished(self) -> Iterator[Product]:
        """What it has made since the last time; taken often, so that it need not wait."""
        with suppress(EOFError, OSError):
            while self._done < len(self._share) and self._line.poll():
                yield from self._received()

    def rest(self) -> Iterator[Product]:
        """All else that it makes; what it could not is made here."""
        with suppress(EOFError, OSError):
            while self._done < len(self._share):
                yield from self._received()
        if self._done < len(self._share):
            yield from map(self._make(), self._share[self._done :])

    def _received(self) -> list[Product]:
        products: list[Product] = self._line.recv()
        self._done += len(products)
        return products

    def dismiss(self) -> None:
        """Ends it."""
        self._line.close()
        self._process.terminate()
        self._process.join()


def _work(
    share: Sequence[Draft], make: Callable[[], Maker], line: Connection, foreign: Connection
) -> None:
    """What a process of its own does; it ends when nobody listens any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    foreign.close()
    ready = make()
    with suppress(OSError):
        for start in range(0, len(share), _TOGETHER):
            line.send([ready(draft) for draft in share[start : start + _TOGETHER]])
