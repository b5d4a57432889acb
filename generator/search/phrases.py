"""Finds phrases in texts: the longest from the left on, none inside another.

A few texts are read place by place. Whoever reads many makes an automaton, which takes as long as
reading some hundred entries, and from then on a quarter of the time.

Aho and Corasick, Efficient string matching: an aid to bibliographic search (1975).
"""

import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from operator import add

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

_TWO, _THREE = 2, 3
"""A phrase has at least two characters; what begins it is told by three."""
_ASCII = "\x7f"
"""The last character of ASCII."""
_LAST = "\U0010ffff"
"""Sorts behind every character of a phrase."""
_EDGE = re.compile(r"\b", re.ASCII)
_FENCE = "\x01"
"""Stands in no text. At both ends of each Latin word, it lets no match begin or end inside one."""


class Phrases:
    """Phrases that are looked for.

    Args:
        known: all of them, as texts are: lower case.
    """

    def __init__(self, known: Collection[str]) -> None:
        self._known = known
        self._lengths: dict[str, Mapping[str, tuple[int, ...]]] = {}
        self._automaton: Callable[[str], list[str]] | None = None

    def get_ready(self) -> None:
        """Makes the automaton, for many texts to come; processes that part later share it."""
        if not self._automaton:
            self._automaton = _automaton([one for one in self._known if len(one) >= _TWO])

    def found(self, text: str) -> Iterable[str]:
        """Every phrase in a text, longest first and none inside another."""
        return self._automaton(text) if self._automaton else self._found(text)

    def _found(self, text: str) -> Iterator[str]:
        free, begin = 0, self._beginnings
        starts = enumerate(map(add, text, text[1:]))
        for position, two in [(position, start) for position, start in starts if start in begin]:
            if position >= free and (member := next(self._begun(text, position, two), None)):
                yield member
                free = position + len(member)

    def at(self, text: str, start: int) -> Iterator[str]:
        """The phrases that begin at a place of a text, longest first."""
        two = text[start : start + _TWO]
        return self._begun(text, start, two) if two in self._beginnings else iter(())

    def _begun(self, text: str, start: int, two: str) -> Iterator[str]:
        known, lengths = self._known, self._lengths_of(two)
        for length in lengths.get(text[start : start + _THREE]) or lengths.get(two, ()):
            member = text[start : start + length]
            if len(member) == length and member in known and _stands_alone(member, text, start):
                yield member

    @cached_property
    def _beginnings(self) -> frozenset[str]:
        """The first two characters of all phrases."""
        return frozenset(member[:_TWO] for member in self._known)

    @cached_property
    def _sorted(self) -> list[str]:
        return sorted(self._known)

    def _lengths_of(self, two: str) -> Mapping[str, tuple[int, ...]]:
        """How long the phrases are that begin with two characters, longest first.

        By three characters, and by these two for phrases that end with them. Few texts need few
        of all beginnings.
        """
        found = self._lengths.get(two)
        if found is None:
            start, end = (bisect_left(self._sorted, edge) for edge in (two, two + _LAST))
            begun = (one for one in self._sorted[start:end] if one[:_TWO] == two)
            found = self._lengths[two] = _by_three(begun)
        return found


def cuts(text: str, at: int) -> bool:
    """Whether a place in a text is inside a Latin word."""
    beside = text[at - 1 : at + 1] if 0 < at < len(text) else ""
    return beside.isascii() and beside.isalnum()


def _automaton(phrases: Sequence[str]) -> Callable[[str], list[str]]:
    """What finds phrases in a text in one pass."""
    find = AhoCorasick(
        (_EDGE.sub(_FENCE, member) for member in phrases),
        matchkind=MatchKind.LeftmostLongest,
        implementation=Implementation.ContiguousNFA,
        store_patterns=False,
    ).find_matches_as_indexes
    return lambda text: [phrases[index] for index, _, _ in find(_EDGE.sub(_FENCE, text))]


def _by_three(begun: Iterable[str]) -> Mapping[str, tuple[int, ...]]:
    """The lengths of phrases that begin with the same two characters, by their first three."""
    found: dict[str, set[int]] = {}
    for member in begun:
        found.setdefault(member[:_THREE], set()).add(len(member))
    short = {length for start, lengths in found.items() if len(start) <= _TWO for length in lengths}
    return {start: tuple(sorted(lengths | short, reverse=True)) for start, lengths in found.items()}


def _stands_alone(member: str, text: str, start: int) -> bool:
    """Whether a phrase at a place does not cut a Latin word in two."""
    if member[0] > _ASCII < member[-1]:
        return True
    return not (cuts(text, start) or cuts(text, start + len(member)))
