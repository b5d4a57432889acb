"""How large the type of a paper is; Word has no way to make it fit, so it is estimated here."""

from dataclasses import dataclass
from math import ceil
from typing import Final

from generator.press.word.measure import twips
from generator.press.word.place import CELL
from generator.press.word.stylebook import Stylebook
from generator.prose import Table
from generator.render.print.document import Document, Paper
from generator.render.print.extent import height, width

_LARGEST: Final = {Paper.WALL_SHEET: 1.45, Paper.POSTER: 2.0}
"""Papers of a single page, and the largest type that looks well on them."""

_AIR: Final = {Paper.WALL_SHEET: 0.5, Paper.POSTER: 2.5}
"""How much more space there is around the paragraphs of a paper than its type would have."""

_SMALLEST: Final = 0.8
_STEP: Final = 0.01

_EM: Final = 3.35
"""A Chinese character of a table at scale 1, in millimetres."""

_LINE_EMS: Final = 1.35
"""Height of a line on papers of a single page, which is as high in any font."""

_LINE: Final = {Paper.WALL_SHEET: 4.85, Paper.POSTER: 5.1}
"""A line at scale 1 with its part of what stands between blocks, in millimetres."""

_MOST_PADDING: Final = 2.0
"""Em above and below what stands in a row, beyond which rows look empty."""

_TITLE_ASIDE: Final = (3.0, 4.6)
"""Lines of a title that has all else beside it, without and with a QR code."""

_TITLE: Final = (2.1, 2.0)
_BADGES: Final = 0.6
_SUBTITLE: Final = (1.2, 1.6)
_ADDRESS: Final = (0.75, 1.0)
"""Size and height of a line of a title, what its badges add, and the same of its subtitle and of
the address of its page."""

_CODE: Final = 0.2
_CAPTION: Final = 1.2
"""How wide a QR code is, as a part of the sheet, and lines of what stands below it."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How large the type of a paper is.

    Attributes:
        letters: how much larger than those of a runbook.
        space: the same of what is above and below paragraphs.
        padding: what is added to it in the cells of tables, in twips.
        line: height of every line in heights of its letters, the same in any font; 0 for that of
            the style.
    """

    letters: float
    space: float
    padding: int = 0
    line: float = 0

    def apply(self, styles: Stylebook) -> None:
        """Makes the styles of a file so."""
        styles.scale(self.letters, self.space)
        if self.line:
            styles.set_lines(self.line)
            styles.pad(CELL, self.padding)


def fit(document: Document) -> Fit:
    """How large the type of a document and the space around it are.

    Papers of a single page take the largest type at which they surely fit on it; what is still left
    of it then goes between the rows of their table.
    """
    largest = _LARGEST.get(document.paper)
    if largest is None:
        return Fit(1.0, 1.0)
    steps = range(round((largest - _SMALLEST) / _STEP))
    sizes = (largest - step * _STEP for step in steps)
    letters = next((size for size in sizes if _left(document, size) >= 0), _SMALLEST)
    return Fit(letters, letters * _AIR[document.paper], _padding(document, letters), _LINE_EMS)


def _left(document: Document, size: float) -> float:
    """How much of the page a size of type leaves free, in millimetres; less than 0 if it is cut."""
    sheet = document.sheet
    room = (sheet.width - 2 * sheet.margin) / (_EM * size)
    taken = title_lines(document, room, _EM / _LINE[document.paper]) + height(document.body, room)
    return sheet.height - 2 * sheet.margin - taken * _LINE[document.paper] * size


def title_lines(document: Document, room: float, em: float) -> float:
    """Lines of what stands above the body.

    Args:
        document: its title, subtitle, badges and the way to its online page.
        room: width of a line, in widths of a Chinese character (em).
        em: that width in heights of a line.
    """
    if document.sheet.is_landscape:
        return _TITLE_ASIDE[document.online is not None]
    beside = room * (1 - _CODE) if document.online else room
    title = _wrapped(document.title, beside, *_TITLE) + _BADGES
    words = title + _wrapped(document.subtitle, beside, *_SUBTITLE)
    if document.online is None:
        return words
    address = _wrapped(document.online.address, beside, *_ADDRESS)
    return max(words + address, room * _CODE * em + _CAPTION)


def _wrapped(text: str, room: float, size: float, line: float) -> float:
    """Lines of ordinary text that a text of another size takes."""
    return ceil(width(text) * size / room) * line


def _padding(document: Document, size: float) -> int:
    """What every row of the tables of a paper may be higher, above and below."""
    rows = sum(len(block.rows) for block in document.body if isinstance(block, Table))
    if not rows:
        return 0
    each = max(_left(document, size), 0) / rows / 2
    return twips(min(each, _MOST_PADDING * _EM * size))
