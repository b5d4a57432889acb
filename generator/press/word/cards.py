"""Small pages side by side on sheets of A4, to be cut apart: Word cannot turn text for folding."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from generator.press.word.front import title
from generator.press.word.measure import twips
from generator.press.word.panels import A_SHEET, END, SHEET, Laid
from generator.press.word.paragraphs import Form, gap, paragraph
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
        above, below = range(first, middle), range(middle, first + A_SHEET)
        half = self.place.height // 2
        rows = (
            row(map(self._quarter, above), height=half),
            row(map(self._quarter, below), height=half - twips(END)),
        )
        return table(self.place, "Opsbook Cut Lines", [self._half] * _ACROSS, rows)

    @property
    def _half(self) -> int:
        return self.place.width // _ACROSS

    def _quarter(self, number: int) -> Cell:
        """A quarter of a sheet; its margin at the edge of the sheet is that of the sheet."""
        if number >= len(self.laid.panels):
            return Cell(self._half, gap(self.place))
        place = self.place.indented(_MARGIN * (number % _ACROSS))
        rows = (*self._strip(number), *self._page(number))
        width = self._half - _MARGIN
        return Cell(self._half, table(place, "Opsbook Card", [width], rows))

    def _strip(self, number: int) -> Iterator[Xml]:
        """The margin below the line across the sheet, which says once what the lines are for."""
        corner = number % A_SHEET - _ACROSS
        if corner >= 0:
            words = NOTHING if corner else said(self.place, self.document.cut)
            yield self._row(paragraph(self.place, words, Form("Opsbook Cut")), _MARGIN)

    def _page(self, number: int) -> Iterator[Xml]:
        place = self.place.cell(self._half - _MARGIN)
        running = self.document.running
        page = running.page.format(page=number + 1, pages=len(self.laid.panels))
        yield self._row(header(place, running))
        yield self._row(self._body(place, number), twips(self.laid.height))
        yield self._row(footer(place, running, said(place, page)))

    def _body(self, place: Place, number: int) -> Xml:
        place = replace(place, style="Normal")
        above = NOTHING if number else together(title(place, self.document))
        panel = self.laid.panels[number]
        return together((above, replace(place, is_top=number > 0).write(panel), gap(place)))

    def _row(self, content: Xml, height: int = 0) -> Xml:
        return row([Cell(self._half - _MARGIN, content)], height=height)
