"""Latin words that differ by a slip of the fingers."""

from collections.abc import Iterable
from typing import Protocol

_SHORTEST = 4
_LONG = 8
_MOST = 3


class _Words(Protocol):
    def like(self, word: str) -> Iterable[str]: ...

    def holders(self, token: str) -> int: ...


def near(word: str, vocabulary: _Words) -> list[str]:
    """The known words that a word may begin or stand for, likeliest first, at most three.

    One slip is forgiven from four letters on, two from eight: a letter too many, too few, wrong, or
    two that changed places. The first two letters are taken to be right.
    """
    allowed = 0 if len(word) < _SHORTEST else 1 if len(word) < _LONG else 2
    found = []
    for other in vocabulary.like(word):
        slips = 0 if other.startswith(word) else distance(word, other, allowed)
        if slips <= allowed:
            found.append((slips, -vocabulary.holders(other), other))
    return [other for _, _, other in sorted(found)[:_MOST]]


def distance(first: str, second: str, most: int) -> int:
    """How many slips lie between two words (optimal string alignment); `most + 1` if more."""
    if abs(len(first) - len(second)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(second) + 1))
    for i, letter in enumerate(first, 1):
        before, above, row = row, before, [i]
        for j, other in enumerate(second, 1):
            best = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == second[j - 2] and first[i - 2] == other:
                best = min(best, above[j - 2] + 1)
            row.append(best)
        if min(row) > most:
            return most + 1
    return row[-1]
