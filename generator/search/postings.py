"""The postings of an index: which entries hold a token, and how much each is about it.

A holder is one number: that of the entry times `LEVELS`, plus the level of its impact, from 0 on.
The browser's `postings.js` reads what `written` writes.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from operator import sub

from generator.search.ranking import LEVELS, Impacts

_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_MORE = 32
_LAST, _MARKED = _DIGITS[:_MORE], _DIGITS[_MORE:]
_VALUE = re.compile(f"[{re.escape(_MARKED)}]*[{_LAST}]")


def levels(impacts: Impacts) -> dict[str, int]:
    """Impacts as levels."""
    steps = {impact: round(impact * LEVELS) - 1 for impact in set(impacts.values())}
    return {token: steps[impact] for token, impact in impacts.items()}


def written(holders: Sequence[int], longest: int) -> str:
    """Rising holders in short.

    Of more than `longest` only those of the highest level are written, after the number of all.
    """
    if len(holders) <= longest:
        return _encoded(holders)
    of_level: list[list[int]] = [[] for _ in range(LEVELS)]
    for holder in holders:
        of_level[holder % LEVELS].append(holder)
    kept: list[int] = []
    for level in reversed(of_level):
        kept += level[: longest - len(kept)]
    return f"{len(holders)}:{_encoded(sorted(kept))}"


def written_numbers(numbers: Iterable[int]) -> str:
    """Rising numbers from 0 on, in short."""
    return _encoded([number * LEVELS for number in numbers])


def read(text: str) -> list[int]:
    """The holders that `written` wrote of a list that is not too long."""
    found, before = [], 0
    for digits in _VALUE.findall(text):
        holder = before + _value(digits)
        found.append(holder)
        before = holder - holder % LEVELS + LEVELS
    return found


def is_cut(text: str) -> bool:
    """Whether some of too many holders were left out."""
    return ":" in text


def _encoded(holders: Sequence[int]) -> str:
    """Steps from holder to holder with levels."""
    befores = [0, *[holder - holder % LEVELS + LEVELS for holder in holders]]
    steps = list(map(sub, holders, befores))
    short = _short()
    try:
        return "".join(map(short.__getitem__, steps))
    except IndexError:
        few = len(short)
        return "".join([short[step] if step < few else _long(step) for step in steps])


@cache
def _short() -> tuple[str, ...]:
    """All numbers of at most three digits."""
    two = [*_LAST, *(first + last for last in _LAST[1:] for first in _MARKED)]
    return (*two, *(first + last for last in two[_MORE:] for first in _MARKED))


def _long(value: int) -> str:
    """A number in digits of five bits, lowest first; all but the last are marked."""
    digits = ""
    while value >= _MORE:
        digits += _MARKED[value % _MORE]
        value //= _MORE
    return digits + _LAST[value]


def _value(digits: str) -> int:
    value = 0
    for digit in reversed(digits):
        value = value * _MORE + _WORTH[digit]
    return value


_WORTH = {digit: worth % _MORE for worth, digit in enumerate(_DIGITS)}
