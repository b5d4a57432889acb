"""Small pages side by side on sheets of A4, to be cut apart: Word cannot turn text for folding."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from generator.press.word.front import title
from generator.press.word.measure import twips
from generator.press.word.panels import A_SHEET, END, SHEET, Laid
from generator.press.word.paragraphs import Form, paragraph
from generator.press.word.place import Place
from generator.press.word.running import footer, header
from generator.press.word.runs import said
from generator.press.word.tables import Cell, row, table
from generator.press.word.xml import NOTHING, Xml, together
from generator.render.print.document import Document

_ACROSS: Final = 2
"""Panels beside each other."""

_MARGIN: Final = twips(SHEET.margin)


def cards(place: Place, document: Document, laid: Laid) -> Xml:
    """The pages of a card in the order of reading, four on a sheet, with lines to cut along.

    Rows are as high as their part of the sheet; one that somebody fills beyond that grows, since a
    row of fixed height would hide what does not fit.
    """
    card = _Card(place, document, laid)
    return together(map(card.sheet, range(0, len(laid.panels), A_SHEET)))


@dataclass(frozen=True, slots=True)
class _Card:
    """A card in the making."""

    place: Place
    document: Document
    laid: Laid

    def sheet(self, first: int) -> Xml:
        """The sheet that begins with a page."""
        middle = first + _ACROSS
        half = self.place.height // 2
        above = row(map(self._quarter, range(first, middle)), height=half)
        low = half - twips(END)
        below = row(map(self._quarter, range(middle, first + A_SHEET)), height=low)
        return table(self.place, "Opsbook Cut Lines", [self._width] * _ACROSS, (above, below))

    @property
    def _width(self) -> int:
        return self.place.width // _ACROSS

    def _quarter(self, number: int) -> Cell:
        """A quarter of a sheet; its margin at the edge of the sheet is that of the sheet."""
        if number >= len(self.laid.panels):
            return Cell(self._width, self._strip(number))
        running = self.document.running
        page = running.page.format(page=number + 1, pages=len(self.laid.panels))
        inside = self._inside(number)
        widths = [inside.room]
        upper = table(inside, "Opsbook Card", widths, self._rows(number, inside.cell(inside.room)))
        return Cell(self._width, together((upper, footer(inside, running, said(inside, page)))))

    def _inside(self, number: int) -> Place:
        """Between the margins of a quarter; that on the left is the sheet's or an indent."""
        indent = _MARGIN * (number % _ACROSS)
        return replace(self.place, width=self._width - _MARGIN + indent, indent=indent)

    def _rows(self, number: int, place: Place) -> Iterator[Xml]:
        if number % A_SHEET >= _ACROSS:
            yield row([Cell(place.width, self._strip(number))], height=_MARGIN)
        head = header(place, self.document.running)
        yield row([Cell(place.width, head)], height=twips(self.laid.head))
        yield row([Cell(place.width, self._body(number, place))], height=twips(self.laid.height))

    def _strip(self, number: int) -> Xml:
        """The margin below the line across the sheet, which says once what the lines are for."""
        is_corner = number % A_SHEET == _ACROSS
        words = said(self.place, self.document.cut) if is_corner else NOTHING
        return paragraph(self.place, words, Form("Opsbook Cut"))

    def _body(self, number: int, place: Place) -> Xml:
        writing = twips(self.laid.writing[number])
        place = replace(place, style="Normal", writing=writing, is_top=number > 0)
        above = NOTHING if number else together(title(place, self.document))
        return together((above, place.write(self.laid.panels[number])))
