"""The characters that the press's fonts have a shape for: Noto Sans CJK SC and DejaVu Sans Mono."""

import re
from bisect import bisect_right
from functools import cache
from importlib import resources
from operator import itemgetter
from typing import Final, NamedTuple

FILE: Final = "covered.txt"
"""Ranges of code points in order, a line each; made by `tests/glyphs/renew.py` with the fonts."""

_USUAL: Final = 0xFFFF


class Range(NamedTuple):
    """Code points from the first to the last, both included."""

    first: int
    last: int


def lacking(text: str) -> set[str]:
    """The characters of a text that no font has a shape for."""
    if text.isascii() and text.isprintable():
        return set()
    return {sign for sign in doubtful().findall(text) if not covers(sign)}


def covers(character: str) -> bool:
    """Whether a font has a shape for a character."""
    ranges = covered()
    after = bisect_right(ranges, ord(character), key=itemgetter(0))
    return after > 0 and ord(character) <= ranges[after - 1].last


@cache
def covered() -> tuple[Range, ...]:
    """Everything that the fonts have a shape for."""
    lines = (resources.files(__package__) / FILE).read_text("ascii").split()
    ends = (line.split("-") for line in lines)
    return tuple(Range(int(pair[0], 16), int(pair[-1], 16)) for pair in ends)


@cache
def doubtful() -> re.Pattern[str]:
    """Finds characters that may lack a shape: a quick sieve, since nearly all have one.

    Ends of lines and tabs need none. Those beyond the first 65,536 are all held back: many ranges
    there would make it slow.
    """
    usual = (one for one in covered() if one.last <= _USUAL)
    inside = "".join(f"{re.escape(chr(a))}-{re.escape(chr(b))}" for a, b in usual)
    return re.compile(f"[^\n\t{inside}]")
