"""Phrases with the names of their concepts, of which each is made out when somebody looks it up.

There are some forty thousand. Who reads one text looks up a few hundred, in a tenth of the time
that it takes to make out all.
"""

from bisect import bisect_left
from collections.abc import ItemsView, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Self

_TWO = 2
_BETWEEN = "\t"
"""Stands in no phrase, and sorts before whatever does."""
_BEHIND = "\n"
"""Neither does this, and it sorts next."""
_LAST = "\U0010ffff"
"""Sorts behind every character of a phrase."""


class PhraseBook(Mapping[str, tuple[str, ...]]):
    """Per phrase, the names of its concepts; sorted.

    Attributes:
        lines: a phrase and its names, tabs between.
    """

    def __init__(self, lines: Sequence[str]) -> None:
        self.lines = lines

    @classmethod
    def of(cls, phrases: Mapping[str, Iterable[str]]) -> Self:
        """The book of some phrases."""
        return cls([_BETWEEN.join((one, *names)) for one, names in sorted(phrases.items())])

    def __reduce__(self) -> tuple[type[Self], tuple[Sequence[str]]]:
        """What was made out is not worth keeping."""
        return type(self), (self.lines,)

    @cached_property
    def beginnings(self) -> frozenset[str]:
        """The first two characters of all phrases that have so many."""
        return frozenset({line[:_TWO] for line in self.lines})

    def begun(self, start: str) -> Iterator[str]:
        """The phrases that begin with some characters, sorted."""
        first, end = (bisect_left(self.lines, edge) for edge in (start, start + _LAST))
        return map(_phrase, self.lines[first:end])

    def at(self, text: str, start: int) -> Iterator[str]:
        """The phrases with which a text goes on at a place, longest first; none of one character.

        The last line that does not sort behind the rest of the text is such a phrase; if not, no
        longer one is than what the two begin with.
        """
        rest, end = text[start:], len(self.lines)
        while len(rest) >= _TWO and (end := bisect_left(self.lines, rest + _BEHIND, hi=end)):
            phrase = _phrase(self.lines[end - 1])
            if rest.startswith(phrase):
                if len(phrase) >= _TWO:
                    yield phrase
                rest = phrase[:-1]
            else:
                pairs = enumerate(zip(phrase, rest, strict=False))
                rest = rest[: next(at for at, (one, other) in pairs if one != other)]

    def __getitem__(self, phrase: str) -> tuple[str, ...]:
        at = bisect_left(self.lines, phrase)
        found, *names = self.lines[at].split(_BETWEEN) if at < len(self.lines) else [""]
        if found != phrase:
            raise KeyError(phrase)
        return tuple(names)

    def __iter__(self) -> Iterator[str]:
        return map(_phrase, self.lines)

    def __len__(self) -> int:
        return len(self.lines)

    def items(self) -> ItemsView[str, tuple[str, ...]]:
        """All of them, made out at once."""
        return self._made_out.items()

    @cached_property
    def _made_out(self) -> Mapping[str, tuple[str, ...]]:
        split = (line.split(_BETWEEN) for line in self.lines)
        return {phrase: tuple(names) for phrase, *names in split}


def _phrase(line: str) -> str:
    return line.partition(_BETWEEN)[0]
