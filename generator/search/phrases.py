"""Finds phrases in texts: the longest from the left on, none inside another.

A few texts are read place by place. Whoever reads many makes an automaton, which takes as long as
reading some hundred entries, and from then on a quarter of the time.

Aho and Corasick, Efficient string matching: an aid to bibliographic search (1975).
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from operator import add

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind

from generator.search.phrase_book import PhraseBook

_TWO, _THREE = 2, 3
"""A phrase has at least two characters; what begins it is told by three."""
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
        free, pairs = 0, list(map(add, text, text[1:]))
        begin = {two for two in set(pairs) if self._lengths_of(two)}
        for position, two in [
            (position, two) for position, two in enumerate(pairs) if two in begin
        ]:
            if position >= free and (member := next(self._begun(text, position, two), None)):
                yield member
                free = position + len(member)

    def at(self, text: str, start: int) -> Iterator[str]:
        """The phrases that begin at a place of a text, longest first."""
        return self._begun(text, start, text[start : start + _TWO])

    def _begun(self, text: str, start: int, two: str) -> Iterator[str]:
        known, lengths = self._known.begun(two), self._lengths_of(two)
        for length in lengths.get(text[start : start + _THREE]) or lengths.get(two, ()):
            member = text[start : start + length]
            if len(member) == length and member in known and _stands_alone(member, text, start):
                yield member

    def _lengths_of(self, two: str) -> Mapping[str, tuple[int, ...]]:
        """How long the phrases are that begin with two characters, longest first.

        By three characters, and by these two for phrases that end with them.
        """
        found = self._lengths.get(two)
        if found is None:
            found = self._lengths[two] = _by_three(self._known.begun(two))
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
