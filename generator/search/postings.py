"""The postings of an index: which entries hold a token, and how much each is about it.

The browser's `postings.js` reads what `encoded` writes.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from generator.search.ranking import LEVELS, Impacts

LONGEST = 4096
"""A token is looked up in so many entries at most, those that are most about it."""

_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_MORE = 32


@dataclass(slots=True)
class Postings:
    """Per token its holders: number of the entry (from 0, rising) and level (from 1)."""

    of: dict[str, list[tuple[int, int]]] = field(default_factory=dict)

    def add(self, number: int, impacts: Impacts) -> None:
        """Notes an entry, whose number is above all before it."""
        for token, impact in impacts.items():
            self.of.setdefault(token, []).append((number, round(impact * LEVELS)))

    def encoded(self) -> Iterator[tuple[str, str]]:
        """Every token with its holders in short."""
        for token in sorted(self.of):
            yield token, _encoded(self.of[token])


def encode_numbers(numbers: Iterable[int]) -> str:
    """Rising numbers from 0 on, in short."""
    return _encoded([(number, 1) for number in numbers])


def _encoded(holders: list[tuple[int, int]]) -> str:
    """Steps from holder to holder with levels; the number of all first, if some are left out."""
    kept, told = holders, ""
    if len(holders) > LONGEST:
        kept = sorted(sorted(holders, key=lambda holder: -holder[1])[:LONGEST])
        told = f"{len(holders)}:"
    before, digits = -1, []
    for number, level in kept:
        digits.append(_written((number - before - 1) * LEVELS + level - 1))
        before = number
    return told + "".join(digits)


def _written(value: int) -> str:
    """A number in digits of five bits, lowest first; all but the last are marked."""
    digits = ""
    while value >= _MORE:
        digits += _DIGITS[value % _MORE + _MORE]
        value //= _MORE
    return digits + _DIGITS[value]
