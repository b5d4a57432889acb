"""Tables: widths are fixed, headings repeat, rows stay whole unless they are long."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from generator.press.word.measure import ems, lines, shares
from generator.press.word.paragraphs import Form, gap, lined, paragraph
from generator.press.word.place import CELL, Place
from generator.press.word.runs import written
from generator.press.word.xml import NOTHING, Xml, together, w
from generator.prose import Align, Runs, Table
from generator.render.print.blocks import Columns
from generator.render.print.walk import plain

MARGIN: Final = 85
"""Twips at each side of a cell's text, as the table styles of the base have it."""

LAYOUT_MARGIN: Final = 113
"""Twips to the right of a cell's text in a table that only arranges."""

GRID: Final = "Opsbook Table"
"""The style of tables that show their lines."""

_HEAD_FILL: Final = "E7EBF0"
_LINE_EMS: Final = 1.5
_WHOLE: Final = 0.4
"""A row up to this part of a page stays whole."""
_WRITING: Final = 2.2
"""Ems that a hand needs to write in a row."""
_GUTTER_EMS: Final = 1.6
_NARROWEST: Final = 3.0
_WIDEST: Final = 26.0
_ALIGNS: Final = {Align.LEFT: "", Align.CENTER: "center", Align.RIGHT: "right"}


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell.

    Attributes:
        width: in twips, margins included.
        content: ends with a paragraph.
        span: columns that it covers.
        fill: colour behind it, six hex digits, "" for that of the style.
        stands: where its content stands in its height, such as `center`; "" for the top.
    """

    width: int
    content: Xml
    span: int = 1
    fill: str = ""
    stands: str = ""


def table(
    place: Place,
    style: str,
    widths: Sequence[int],
    rows: Iterable[Xml],
    *,
    head: bool = False,
) -> Xml:
    """A table of a style, and the gap below it.

    Args:
        place: where it stands.
        style: name of the table style.
        widths: of the columns in twips.
        rows: made by `row`.
        head: whether the first row is a heading.
    """
    look = w(
        "tblLook",
        val="0620" if head else "0600",
        firstRow=int(head),
        lastRow=0,
        firstColumn=0,
        lastColumn=0,
        noHBand=1,
        noVBand=1,
    )
    properties = w(
        "tblPr",
        w("tblStyle", val=place.package.styles.id(style)),
        w("tblW", w=sum(widths), type="dxa"),
        w("tblInd", w=place.indent, type="dxa"),
        w("tblLayout", type="fixed"),
        look,
    )
    grid = w("tblGrid", *(w("gridCol", w=width) for width in widths))
    return together((w("tbl", properties, grid, *rows), gap(place)))


def row(cells: Iterable[Cell], *, head: bool = False, splits: bool = False, height: int = 0) -> Xml:
    """A row.

    Args:
        cells: from left to right.
        head: whether it is repeated on every page that the table spans.
        splits: whether it may break across pages.
        height: least height in twips, 0 for that of its content.
    """
    whole = NOTHING if splits else w("cantSplit")
    tall = w("trHeight", val=height, hRule="atLeast") if height else NOTHING
    repeated = w("tblHeader") if head else NOTHING
    return w("tr", w("trPr", whole, tall, repeated), *map(_cell, cells))


def head_fill(place: Place, style: str) -> str:
    """The colour behind headings; a style that a template brings along has its own."""
    return _HEAD_FILL if place.package.is_ours(style) else ""


def is_long(place: Place, cells: Iterable[Cell]) -> bool:
    """Whether a row is better broken than moved whole."""
    most = place.height * _WHOLE / (place.em * _LINE_EMS)
    return any(lines(cell.content, max(cell.width / place.em, 1)) > most for cell in cells)


def of_runs(place: Place, block: Table) -> Iterator[Xml]:
    """A table of free text or of a maker of documents."""
    widths = shares(place.room, block.weights or _weights(block))
    rows = (
        _row(place.part(is_last=number == len(block.rows)), block, cells, widths, number)
        for number, cells in enumerate(block.rows, 1)
    )
    yield table(place, GRID, widths, rows, head=block.head > 0)


def columns(place: Place, block: Columns) -> Iterator[Xml]:
    """Blocks side by side."""
    gutters = [round(_GUTTER_EMS * place.em)] * (len(block.columns) - 1) + [LAYOUT_MARGIN]
    widths = shares(place.room, block.weights or (1,) * len(block.columns))
    cells = (
        Cell(width, together((place.top(width - gutter).write(blocks), gap(place))))
        for width, gutter, blocks in zip(widths, gutters, block.columns, strict=True)
    )
    yield table(place, "Opsbook Layout", widths, [row(cells, splits=True)])


def _row(
    place: Place, block: Table, cells: Sequence[Runs], widths: Sequence[int], number: int
) -> Xml:
    is_head = number <= block.head
    fill = head_fill(place, GRID) if is_head else ""
    made = [
        Cell(width, _content(place, runs, width, _form(block, column, is_head)), fill=fill)
        for column, (width, runs) in enumerate(zip(widths, cells, strict=True))
    ]
    writing = place.writing or round(_WRITING * place.em)
    height = 0 if is_head or all(cells) else writing
    return row(made, head=is_head, splits=is_long(place, made), height=height)


def _content(place: Place, runs: Runs, width: int, form: Form) -> Xml:
    inside = place.cell(width - 2 * MARGIN)
    if form.align:
        return paragraph(inside, written(inside, runs), form)
    return paragraph(inside, *lined(inside, runs, form))


def _form(block: Table, column: int, is_head: bool) -> Form:  # noqa: FBT001 - private
    align = _ALIGNS[block.align[column]] if block.align else ""
    if is_head:
        return Form("Opsbook Cell Head", align=align)
    is_row_head = block.row_heads and column == 0
    return Form("Opsbook Row Head" if is_row_head else CELL, align=align)


def _weights(block: Table) -> tuple[float, ...]:
    """Widths by the longest cell of each column, within bounds."""
    longest = [max(ems(plain(runs)) for runs in column) for column in zip(*block.rows, strict=True)]
    return tuple(min(max(width, _NARROWEST), _WIDEST) + 1 for width in longest)


def _cell(cell: Cell) -> Xml:
    properties = w(
        "tcPr",
        w("tcW", w=cell.width, type="dxa"),
        w("gridSpan", val=cell.span) if cell.span > 1 else NOTHING,
        w("shd", val="clear", color="auto", fill=cell.fill) if cell.fill else NOTHING,
        w("vAlign", val=cell.stands) if cell.stands else NOTHING,
    )
    return w("tc", properties, cell.content)
