"""The postings of an index: which entries hold a token, and how much each is about it.

The browser's `postings.js` reads what `encoded` writes.
"""

from array import array
from collections.abc import Iterable, Iterator, Sequence

from generator.search.ranking import LEVELS, Impacts

_LONGEST = 1_000
_SHARE = 50
"""A token is looked up in so many entries at most, in a large library in this part of them: those
that are most about it. Whoever asks for more has asked for what says little."""
_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_MORE = 32


class Postings:
    """Per token its holders, each as one number: that of the entry and the level of its impact."""

    def __init__(self) -> None:
        self._of: dict[str, array[int]] = {}
        self._entries = 0

    def add(self, number: int, impacts: Impacts) -> None:
        """Notes an entry, whose number, from 0 on, is above all before it."""
        self._entries = number + 1
        for token, impact in impacts.items():
            held = self._of.get(token)
            if held is None:
                held = self._of[token] = array("Q")
            held.append(number * LEVELS + round(impact * LEVELS) - 1)

    def __contains__(self, token: str) -> bool:
        """Whether any entry holds a token."""
        return token in self._of

    def holders(self) -> Iterator[tuple[str, int]]:
        """Every token with the number of its holders, sorted."""
        return ((token, len(self._of[token])) for token in sorted(self._of))

    def encoded(self) -> Iterator[tuple[str, str]]:
        """Every token with its holders in short, sorted."""
        longest = max(_LONGEST, self._entries // _SHARE)
        return ((token, _first(self._of[token], longest)) for token in sorted(self._of))


def encode_numbers(numbers: Iterable[int]) -> str:
    """Rising numbers from 0 on, in short."""
    return _encoded([number * LEVELS for number in numbers])


def _first(holders: Sequence[int], longest: int) -> str:
    """Those of the highest level, with the number of all before them if some are left out."""
    if len(holders) <= longest:
        return _encoded(holders)
    kept = sorted(holders, key=lambda holder: -(holder % LEVELS))[:longest]
    return f"{len(holders)}:{_encoded(sorted(kept))}"


def _encoded(holders: Iterable[int]) -> str:
    """Steps from holder to holder with levels."""
    before, digits = 0, []
    for holder in holders:
        number, level = divmod(holder, LEVELS)
        digits.append(_written((number - before) * LEVELS + level))
        before = number + 1
    return "".join(digits)


def _written(value: int) -> str:
    """A number in digits of five bits, lowest first; all but the last are marked."""
    digits = ""
    while value >= _MORE:
        digits += _DIGITS[value % _MORE + _MORE]
        value //= _MORE
    return digits + _DIGITS[value]
