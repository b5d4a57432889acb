"""Rough sizes of text, for widths of columns and for rows that must be free to break."""

import re
from itertools import pairwise
from typing import Final
from unicodedata import east_asian_width

from generator.press.word.xml import Xml

TWIPS_A_MILLIMETRE: Final = 1440 / 25.4
EMU_A_TWIP: Final = 635
_TAG: Final = re.compile("<[^>]*>")
_UNFILLED: Final = 0.5
"""The part of its last line that a paragraph leaves empty, on average."""


def twips(millimetres: float) -> int:
    """Twentieths of a point."""
    return round(millimetres * TWIPS_A_MILLIMETRE)


def ems(text: str) -> float:
    """Width of a text in widths of a Chinese character."""
    if text.isascii():
        return len(text) * 0.5
    return sum(1.0 if east_asian_width(letter) in "WF" else 0.5 for letter in text)


def lines(written: Xml, width: float) -> float:
    """About how many lines written paragraphs take.

    Args:
        written: the markup.
        width: of a line, in ems.
    """
    unfilled = (written.count("</w:p>") + written.count("<w:br/>")) * _UNFILLED
    return ems(_TAG.sub("", written)) / width + unfilled


def shares(total: int, weights: tuple[float, ...]) -> list[int]:
    """A width divided by weights; the parts are whole and add up to it."""
    whole = sum(weights)
    edges = [round(total * sum(weights[:n]) / whole) for n in range(len(weights) + 1)]
    return [right - left for left, right in pairwise(edges)]
