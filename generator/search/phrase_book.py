"""Phrases with the names of their concepts, of which each is made out when somebody looks it up.

There are some forty thousand. Who reads one text looks up a few hundred, in a tenth of the time
that it takes to make out all.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Self

_TWO = 2
_BETWEEN = "\t"
"""Stands in no phrase, and sorts before whatever does."""
_LAST = "\U0010ffff"
"""Sorts behind every character of a phrase."""


class PhraseBook(Mapping[str, tuple[str, ...]]):
    """Per phrase, the names of its concepts; sorted.

    Attributes:
        lines: a phrase and its names, tabs between.
    """

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines
        self._known: dict[str, Mapping[str, tuple[str, ...]]] = {}

    @classmethod
    def of(cls, phrases: Mapping[str, Iterable[str]]) -> Self:
        """The book of some phrases."""
        return cls([_BETWEEN.join((one, *names)) for one, names in sorted(phrases.items())])

    def __reduce__(self) -> tuple[type[Self], tuple[Sequence[str]]]:
        """What was looked up is not worth keeping."""
        return type(self), (self.lines,)

    def begun(self, two: str) -> Mapping[str, tuple[str, ...]]:
        """The phrases that begin with two characters, sorted."""
        found = self._known.get(two)
        if found is None:
            start, end = (bisect_left(self.lines, edge) for edge in (two, two + _LAST))
            lines = (line.split(_BETWEEN) for line in self.lines[start:end])
            found = {one: tuple(names) for one, *names in lines if one[:_TWO] == two}
            self._known[two] = found
        return found

    def __getitem__(self, phrase: str) -> tuple[str, ...]:
        return self.begun(phrase[:_TWO])[phrase]

    def __iter__(self) -> Iterator[str]:
        return (line.partition(_BETWEEN)[0] for line in self.lines)

    def __len__(self) -> int:
        return len(self.lines)
