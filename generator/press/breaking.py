"""Long words get places where a line may break; addresses and commands have no spaces."""

import re
from typing import Final

PLACE: Final = "\u200b"
"""Marks a place where a line may break; never printed, so that it is not copied with the text."""

_LONG: Final = re.compile(r"[!-~\u00a1-\u024f]{17,}")
_PIECE: Final = re.compile(r"[^/.,:;=&?_@|+\\-]{1,16}[/.,:;=&?_@|+\\-]*|[/.,:;=&?_@|+\\-]+")
_WORD: Final = re.compile(r" +|[^ ]+")
_SHORT_LINE: Final = 16
_WHOLE_WORD: Final = 32


def breakable(text: str) -> str:
    """The text with places to break in every word of more than 16 letters.

    They lie after punctuation, and where there is none after every sixteenth letter.
    """
    return _LONG.sub(_with_places, text)


def words(line: str) -> list[str]:
    """A line of commands as words and the spaces between them; an option or path stays whole.

    Words of more than 32 letters have places to break; a short line is a single word.
    """
    if len(line) <= _SHORT_LINE:
        return [line or "\u00a0"]
    return [word if len(word) <= _WHOLE_WORD else breakable(word) for word in _WORD.findall(line)]


def _with_places(word: re.Match[str]) -> str:
    return PLACE.join(_PIECE.findall(word[0]))
