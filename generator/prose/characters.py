"""What a character is for a Chinese reader: Chinese, punctuation, or fit to be shown at all."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

_AMBIGUOUS_PUNCTUATION: Final = frozenset("“”‘’…—·")
"""Chinese shares these with other scripts; Unicode calls their width ambiguous (UAX #11)."""

_EMOJI: Final = re.compile(r"[\u2300-\u2bff\U0001f000-\U0001ffff]")
_VARIATION_SELECTOR: Final = re.compile(r"[\U000e0100-\U000e01ef]")
_LINE_ENDS: Final = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_INVISIBLE: Final = re.compile(r"\ufeff")
_UNSHOWABLE: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")
_BLANK_LINE: Final = re.compile(r"^(?=.*[\u3000\xa0])[ \t\u3000\xa0]+$", re.MULTILINE)
_ODD: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\x85\xa0\u2028\u2029\u3000\ud800-\udfff\ufeff]")


def normalise(text: str) -> str:
    """The text with one kind of line end, blank lines blank, and nothing that a page cannot carry.

    Control characters and lone surrogates become U+FFFD, so that one sees that something was there.
    """
    if not _ODD.search(text):
        return text
    text = _INVISIBLE.sub("", _LINE_ENDS.sub("\n", text))
    return _BLANK_LINE.sub("", _UNSHOWABLE.sub("\ufffd", text))


@lru_cache(maxsize=8192)
def is_chinese(character: str) -> bool:
    """Whether a character is written full width: Chinese and Japanese, with their punctuation."""
    if unicodedata.east_asian_width(character) in {"W", "F", "H"}:
        return not _EMOJI.match(character)
    return bool(_VARIATION_SELECTOR.match(character))


@lru_cache(maxsize=8192)
def is_foreign_punctuation(character: str) -> bool:
    """Whether a character is punctuation or a symbol, and not one that Chinese texts use."""
    if is_chinese(character) or character in _AMBIGUOUS_PUNCTUATION:
        return False
    return unicodedata.category(character).startswith(("P", "S"))


def joins(before: str, after: str) -> bool:
    """Whether a line break between two characters is mere typing and leaves no space."""
    if is_chinese(before):
        return _runs_on(after)
    return is_chinese(after) and _runs_on(before)


def unwrap(text: str) -> str:
    """The text as one line: line breaks joined as they are in a paragraph."""
    first, *others = text.split("\n")
    line = first.strip()
    for other in map(str.strip, others):
        gap = "" if not line or not other or joins(line[-1], other[0]) else " "
        line += gap + other
    return line


def _runs_on(character: str) -> bool:
    if character in _AMBIGUOUS_PUNCTUATION:
        return True
    return is_chinese(character) and not unicodedata.name(character, "").startswith("HANGUL")
