"""Rough sizes of text, for widths of columns and for rows that must be free to break."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final
from unicodedata import east_asian_width

from generator.prose import Break, Code, Paragraph
from generator.render.print.walk import parts, texts

TWIPS_A_MILLIMETRE: Final = 1440 / 25.4
EMU_A_TWIP: Final = 635


def twips(millimetres: float) -> int:
    """Twentieths of a point."""
    return round(millimetres * TWIPS_A_MILLIMETRE)


def ems(text: str) -> float:
    """Width of a text in widths of a Chinese character."""
    if text.isascii():
        return len(text) * 0.5
    return sum(1.0 if east_asian_width(letter) in "WF" else 0.5 for letter in text)


def lines(value: object, width: float) -> float:
    """About how many lines a block, run or tuple of them takes.

    Args:
        value: what is to be printed.
        width: of a line, in ems.
    """
    filled = sum(ems(text) for text in texts(value)) / width
    return filled + sum(_begun(value))


def shares(total: int, weights: tuple[float, ...]) -> list[int]:
    """A width divided by weights; the parts are whole and add up to it."""
    whole = sum(weights)
    edges = [round(total * sum(weights[:n]) / whole) for n in range(len(weights) + 1)]
    return [right - left for left, right in pairwise(edges)]


def _begun(value: object) -> Iterator[float]:
    """Half a line for each that a paragraph or break leaves unfilled."""
    for part in parts(value):
        if isinstance(part, Paragraph | Break):
            yield 0.5
        elif isinstance(part, Code):
            yield part.text.count("\n") + 0.5
