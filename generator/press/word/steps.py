"""Steps: a table whose rows have a box to tick, what to do, and cells to write in."""

from collections.abc import Iterator, Sequence
from typing import Final

from generator.press.word.measure import ems
from generator.press.word.paragraphs import Form, paragraph
from generator.press.word.place import Place
from generator.press.word.runs import box, said
from generator.press.word.tables import GRID, MARGIN, Cell, head_fill, is_long, row, table
from generator.press.word.xml import NOTHING, Xml, together
from generator.render.print.blocks import Step, Steps

_NUMBER_EMS: Final = 3.45
_WRITE_EMS: Final = 4.6
_LONGEST_LABEL: Final = 3.0
_SEPARATOR: Final = " · "


def steps(place: Place, block: Steps) -> Iterator[Xml]:
    """Steps as a table of their own."""
    widths = columns(place, block)
    yield table(place, GRID, widths, rows(place, block, widths), head=any(block.head))


def columns(place: Place, block: Steps) -> list[int]:
    """Widths of number, text, and of each cell to write in; twips."""
    label = _NUMBER_EMS + max(_longest(block) - _LONGEST_LABEL, 0)
    number = round(place.em * label) + 2 * MARGIN
    narrow = [min(round(place.em * _WRITE_EMS), place.room // 8)] * (len(block.head) - 2)
    return [number, place.room - number - sum(narrow), *narrow]


def rows(place: Place, block: Steps, widths: Sequence[int]) -> Iterator[Xml]:
    """The heading, if there is one, and a row a step."""
    if any(block.head):
        yield row(_heads(place, block, widths), head=True)
    for number, item in enumerate(block.items, 1):
        yield _row(place.part(is_last=number == len(block.items)), item, widths)


def _heads(place: Place, block: Steps, widths: Sequence[int]) -> Iterator[Cell]:
    for width, title in zip(widths, block.head, strict=True):
        yield Cell(width, _title(place.cell(width), title), fill=head_fill(place, GRID))


def _title(place: Place, title: str) -> Xml:
    return paragraph(place, said(place, title), Form("Opsbook Cell Head"))


def _row(place: Place, item: Step, widths: Sequence[int]) -> Xml:
    number, text, *narrow = widths
    cells = (
        Cell(number, _number(place.cell(number - 2 * MARGIN), item)),
        Cell(text, _text(place.cell(text - 2 * MARGIN), item)),
        *(Cell(width, paragraph(place.cell(width), NOTHING)) for width in narrow),
    )
    return row(cells, splits=is_long(place, cells))


def _number(place: Place, item: Step) -> Xml:
    label = place.bookmarks.around(said(place, item.number), item.anchor)
    content = together((box(place), said(place, " "), label))
    return paragraph(place, content, Form("Opsbook Step Number"))


def _text(place: Place, item: Step) -> Xml:
    terms = _SEPARATOR.join(filter(None, (item.role, item.within, item.mark)))
    said_first = (
        paragraph(place, said(place, terms), Form("Opsbook Step Terms")) if terms else NOTHING
    )
    body = place.write(item.blocks) or paragraph(place, NOTHING)
    return together((said_first, body))


def _longest(block: Steps) -> float:
    return max((ems(item.number) for item in block.items), default=0) + 1
