"""Long words get places where a line may break; addresses and commands have no spaces."""

import re
from typing import Final

PLACE: Final = "\u200b"
"""Marks a place where a line may break; never printed, so that it is not copied with the text."""

_LONG: Final = re.compile(r"[!-~\u00a1-\u024f]{17,}")
_PIECE: Final = re.compile(r"[^/.,:;=&?_@|+\\-]{1,16}[/.,:;=&?_@|+\\-]*|[/.,:;=&?_@|+\\-]+")
_TORN: Final = re.compile(r"([^ ]*[-/?!|)\]}][^ ]+)")
"""A word that would be torn apart after one of its signs."""

_WHOLE: Final = 32


def breakable(text: str) -> str:
    """The text with places to break in every word of more than 16 letters.

    They lie after punctuation, and where there is none after every sixteenth letter.
    """
    return _LONG.sub(_with_places, text)


def words(line: str, short: int) -> list[str | list[str]]:
    """A line of commands in pieces; a list of one word is to be kept whole, such as a path.

    Words of more than 32 letters have places to break instead.

    Args:
        line: without a line break.
        short: lines of no more letters than this are not broken anyway.
    """
    if len(line) <= short:
        return [line or "\u00a0"]
    return [
        [piece] if number % 2 and len(piece) <= _WHOLE else breakable(piece)
        for number, piece in enumerate(_TORN.split(line))
        if piece
    ]


def _with_places(word: re.Match[str]) -> str:
    return PLACE.join(_PIECE.findall(word[0]))
