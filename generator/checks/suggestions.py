"""Finds what an author meant among very many names without comparing with each of them."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from functools import cached_property

from generator.values.suggestion import closest

_FEW = 200


class Suggestions:
    """Suggests one of many names; the work for a word hardly grows with their number.

    Args:
        known: the names to choose from.
    """

    def __init__(self, known: Collection[str]) -> None:
        self._known = known
        self._given: dict[str, str] = {}

    def closest(self, word: str) -> str:
        """The name that was most likely meant, "" when none is near."""
        if word not in self._given:
            self._given[word] = closest(word, self._promising(word))
        return self._given[word]

    def _promising(self, word: str) -> Collection[str]:
        """The few names that share most pairs of letters with a word."""
        if len(self._known) <= _FEW:
            return self._known
        shared = Counter(name for pair in set(_pairs(word)) for name in self._index.get(pair, ()))
        return [name for name, _ in shared.most_common(_FEW)]

    @cached_property
    def _index(self) -> Mapping[str, list[str]]:
        index = defaultdict[str, list[str]](list)
        for name in sorted(self._known):
            for pair in set(_pairs(name)):
                index[pair].append(name)
        return index


def _pairs(word: str) -> Iterator[str]:
    letters = f" {word.casefold()} "
    return (letters[start : start + 2] for start in range(len(letters) - 1))
