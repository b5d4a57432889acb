"""The browser's index, renewed file by file.

`SearchIndex` remembers what it made and gives only what became different. What it made is, byte
for byte, what an index made at once holds.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from functools import cached_property, lru_cache, partial
from pathlib import Path
from typing import Final, TypeAlias

from generator.processes import Progress, Quiet
from generator.render.output import Data
from generator.render.search.edits import packed
from generator.render.search.files import Titles
from generator.render.search.renewal import Renewal
from generator.render.search.results import Facet
from generator.render.search.source import Cut, Finding, Source, finding
from generator.render.search.store import DamagedError, Store
from generator.search import (
    Analyser,
    Impacts,
    Result,
    SearchDocument,
    analyser,
    impacts,
    own_signature,
    signature,
)
from generator.search.postings import levels

Weigh: TypeAlias = Callable[[SearchDocument, Analyser], Impacts]
"""Says how much a document is about which token."""

_PACKAGE: Final = "generator.render.search"
_DAMAGE: Final = (sqlite3.DatabaseError, DamagedError, ValueError, LookupError)


@dataclass(frozen=True, slots=True)
class Change:
    """What became different.

    Attributes:
        files: those that are new or have another content.
        removed: the addresses of those that are no more.
        is_whole: whether nothing was remembered, so that `files` is all there is, and what else
            lies in the folder of the index is a leftover.
    """

    files: tuple[Data, ...]
    removed: tuple[str, ...]
    is_whole: bool


@contextmanager
def opened_index(file: Path, synonyms: Iterable[Iterable[str]]) -> Iterator["SearchIndex"]:
    """The index that is remembered in a file.

    What is remembered counts as given away when the block ends well; if it does not, the same is
    given again. A file that is damaged, or was written by other code or with other synonyms, is
    begun anew; where none can be written, everything is made each time.

    Args:
        file: where it is remembered.
        synonyms: the library's own words that mean the same.
    """
    lists = [list(words) for words in synonyms]
    with Store.opened(file) as store:
        yield SearchIndex(
            store,
            own_signature(signature(_PACKAGE), lists),
            lambda: analyser(lists),
            lambda document, cut: impacts(document.fields, cut),
        )


class SearchIndex:
    """An index and what is remembered of it.

    Args:
        store: what is remembered.
        signature: of the code, tables and synonyms; what others made is forgotten.
        analyser: makes the analyser, should it be needed.
        weigh: how much a document is about which token.
    """

    def __init__(
        self,
        store: Store,
        signature: bytes,
        analyser: Callable[[], Analyser],
        weigh: Weigh,
    ) -> None:
        self._store = store
        self._signature = signature
        self._make_analyser = analyser
        self._weigh = weigh
        self._digests: dict[str, bytes] = {}

    def update(
        self, sources: Mapping[str, Source], titles: Titles, progress: Progress | None = None
    ) -> Change:
        """Brings the index up to date.

        Args:
            sources: by id, all entries that are to be found.
            titles: the ways to narrow results, with their values.
            progress: is told of every entry and of every token that changes.
        """
        told = progress or Quiet()
        try:
            return self._updated(sources, titles, told)
        except _DAMAGE:
            if not self._store.fact("layout"):
                raise
            self._store.is_given_up = True
            self._store = Store.passing()
            return self._updated(sources, titles, told)

    def files(self) -> Iterator[Data]:
        """All files as the last update left them."""
        return self._store.files()

    def digests(self) -> dict[str, bytes]:
        """The digest of every file by its address, 16 bytes each; equal only for equal content."""
        return self._digests or self._store.file_digests()

    @cached_property
    def _analyser(self) -> Analyser:
        known = self._store.fact("analyser")
        if known:
            return _unpacked(known.decode())
        made = self._make_analyser()
        self._store.note("analyser", made.packed().encode())
        return made

    def _tokens(self, document: SearchDocument) -> bytes:
        """The tokens of a document with their levels, packed."""
        return packed(levels(self._weigh(document, self._analyser)))

    def _updated(self, sources: Mapping[str, Source], titles: Titles, progress: Progress) -> Change:
        store = self._store
        if store.fact("signature") != self._signature:
            store.clear()
            store.note("signature", self._signature)
        is_new = not store.fact("layout")
        renewal = Renewal(store, sources, lambda: self._analyser, self._tokens, progress)
        changed, removed = renewal.made(titles)
        self._digests = renewal.digests
        return Change(changed, removed, is_whole=is_new)


@lru_cache(maxsize=1)
def _unpacked(told: str) -> Analyser:
    return Analyser.unpacked(told)


def index_files(
    entries: Iterable[tuple[SearchDocument, Result]],
    facets: Sequence[Facet],
    analyser: Analyser,
    impacts: Callable[[SearchDocument], Impacts],
) -> Iterator[Data]:
    """Every file of an index that is made at once.

    Args:
        entries: what can be found, as one audience may see it.
        facets: the ways to narrow results.
        analyser: the one that queries will be cut with.
        impacts: how much a document is about which token, by the same analyser.
    """
    sources = {entry[0].id: Source(b"", partial(_finding, entry)) for entry in entries}
    with closing(Store.passing()) as store:
        index = SearchIndex(store, b"", lambda: analyser, lambda document, _: impacts(document))
        yield from index.update(sources, {facet.name: facet.values for facet in facets}).files


def _finding(entry: tuple[SearchDocument, Result], cut: Cut) -> Finding:
    return finding(*entry, cut)
