"""Where an index gets its entries from, and what it keeps of one."""

from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from generator.render.search.scripts import compact, shown
from generator.search import Result, SearchDocument

_FACETS = ("kind", "category", "severity", "system")

Cut: TypeAlias = Callable[[SearchDocument], bytes]
"""Gives the tokens of a document with their levels, packed."""


class Finding(NamedTuple):
    """What an index keeps of an entry.

    Attributes:
        tokens: its tokens by level, packed.
        shown: what a result shows of it, as JSON.
        facets: its values by facet, as JSON.
    """

    tokens: bytes
    shown: str
    facets: str


class Source(NamedTuple):
    """An entry that is to be found.

    Attributes:
        digest: of all that decides what `read` gives; if it is that of last time, nobody asks.
        read: gives what to keep; documents not cut before are cut as it is told.
    """

    digest: bytes
    read: Callable[[Cut], Finding]


def finding(document: SearchDocument, result: Result, cut: Cut) -> Finding:
    """What an index keeps of a document."""
    facets = {name: result.values(name) for name in _FACETS}
    return Finding(cut(document), compact(shown(document, result)), compact(facets))
