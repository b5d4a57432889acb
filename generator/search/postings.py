"""The postings of an index: which entries hold a token, and how much each is about it.

A holder is one number: that of the entry times `LEVELS`, plus the level of its impact, from 0 on.
The browser's `postings.js` reads what `written` writes.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate, chain
from operator import sub

from generator.search.ranking import LEVELS, Impacts

_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
_MORE = 32
_LAST, _MARKED = _DIGITS[:_MORE], _DIGITS[_MORE:]
_VALUE = re.compile(f"[{re.escape(_MARKED)}]*[{_LAST}]")
_END = "."
"""Stands behind the holders of a level."""
_MANY = 100
"""So many holders are shorter level by level."""


def levels(impacts: Impacts) -> dict[str, int]:
    """Impacts as levels."""
    steps = {impact: round(impact * LEVELS) - 1 for impact in set(impacts.values())}
    return {token: steps[impact] for token, impact in impacts.items()}


def written(holders: Sequence[int], longest: int) -> str:
    """Rising holders in short, many of them level by level.

    Of more than `longest` only those of the highest level are written, after the number of all.
    """
    if len(holders) < _MANY:
        return _encoded(holders)
    of_level: list[list[int]] = [[] for _ in range(LEVELS)]
    for holder in holders:
        of_level[holder % LEVELS].append(holder // LEVELS)
    groups, left = [], longest
    for level, numbers in reversed(list(enumerate(of_level))):
        if numbers and left > 0:
            groups.append(_group(level, numbers[:left]))
            left -= len(numbers)
    told = f"{len(holders)}:" if len(holders) > longest else ""
    return told + "".join(groups)


def written_numbers(numbers: Sequence[int]) -> str:
    """Rising numbers from 0 on, in short."""
    return _group(0, numbers)


def read(text: str) -> list[int]:
    """The holders that `written` wrote of a list that is not too long."""
    if _END in text:
        return sorted(chain.from_iterable(map(_group_read, text.split(_END)[:-1])))
    found, before = [], 0
    for step in _values(text):
        holder = before + step
        found.append(holder)
        before = holder - holder % LEVELS + LEVELS
    return found


def is_cut(text: str) -> bool:
    """Whether some of too many holders were left out."""
    return ":" in text


def _encoded(holders: Sequence[int]) -> str:
    """Steps from holder to holder with levels."""
    return _steps(holders, [0, *[holder - holder % LEVELS + LEVELS for holder in holders]])


def _group(level: int, numbers: Sequence[int]) -> str:
    """The rising numbers of a level."""
    return f"{_DIGITS[level]}{_steps(numbers, [0, *[number + 1 for number in numbers]])}{_END}"


def _group_read(group: str) -> Iterator[int]:
    level = _WORTH[group[0]]
    rising = accumulate(_values(group[1:]), lambda before, step: before + 1 + step)
    return (number * LEVELS + level for number in rising)


def _steps(values: Sequence[int], befores: Sequence[int]) -> str:
    steps = list(map(sub, values, befores))
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


def _values(text: str) -> Iterator[int]:
    """The numbers that stand in a text."""
    for digits in _VALUE.findall(text):
        value = 0
        for digit in reversed(digits):
            value = value * _MORE + _WORTH[digit]
        yield value


_WORTH = {digit: worth % _MORE for worth, digit in enumerate(_DIGITS)}
