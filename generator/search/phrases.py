"""Finds phrases in texts: the longest from the left on, none inside another.

A few texts are read place by place. Whoever reads many makes an automaton, which takes as long as
reading some hundred entries, and from then on a quarter of the time.

Aho and Corasick, Efficient string matching: an aid to bibliographic search (1975).
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from operator import add

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from generator.search.phrase_book import PhraseBook

_TWO = 2
"""A phrase has at least so many characters."""
_ASCII = "\x7f"
"""The last character of ASCII."""
_EDGE = re.compile(r"\b", re.ASCII)
_FENCE = "\x01"
"""Stands in no text. At both ends of each Latin word, it lets no match begin or end inside one."""


class Phrases:
    """Phrases that are looked for.

    Args:
        known: all of them, as texts are: lower case.
    """

    def __init__(self, known: PhraseBook) -> None:
        self._known = known
        self._automaton: Callable[[str], list[str]] | None = None

    def get_ready(self) -> None:
        """Makes the automaton, for many texts to come; processes that part later share it."""
        if not self._automaton:
            self._automaton = _automaton([one for one in self._known if len(one) >= _TWO])

    def found(self, text: str) -> Iterable[str]:
        """Every phrase in a text, longest first and none inside another."""
        return self._automaton(text) if self._automaton else self._found(text)

    def _found(self, text: str) -> Iterator[str]:
        free, begin = 0, self._known.beginnings
        starts = enumerate(map(add, text, text[1:]))
        for position in [position for position, start in starts if start in begin]:
            if position >= free and (member := next(self.at(text, position), None)):
                yield member
                free = position + len(member)

    def at(self, text: str, start: int) -> Iterator[str]:
        """The phrases that begin at a place of a text, longest first."""
        for member in self._known.at(text, start):
            if _stands_alone(member, text, start):
                yield member


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


def _stands_alone(member: str, text: str, start: int) -> bool:
    """Whether a phrase at a place does not cut a Latin word in two."""
    if member[0] > _ASCII < member[-1]:
        return True
    return not (cuts(text, start) or cuts(text, start + len(member)))
