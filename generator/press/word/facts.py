"""Facts: labels in a column of their own, made by hanging indents, so that they break freely."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from generator.press.word.measure import ems
from generator.press.word.paragraphs import Form, paragraph, tab_stop, to_fill
from generator.press.word.place import Place
from generator.press.word.runs import Look, said, tab, written
from generator.press.word.xml import Xml, together
from generator.prose import Blank, Paragraph
from generator.render.print.blocks import Block, Fact, Facts
from generator.render.print.extent import is_to_fill

_WIDEST: Final = 0.4
_WIDEST_TO_FILL: Final = 0.6
"""The part of the line that labels may take, and a single one before a line to write on."""
_SPACE_EMS: Final = 1.2
_BOLD: Final = 1.08
_LABEL: Final = Look("Opsbook Label")


def facts(place: Place, block: Facts) -> Iterator[Xml]:
    """Labels and what belongs to them."""
    column = _column(place, block.items)
    inside = replace(place.indented(column), style=_style(place))
    for number, item in enumerate(block.items, 1):
        yield from _fact(inside.part(is_last=number == len(block.items)), item, column)


def _style(place: Place) -> str:
    return "Opsbook Fact" if place.style == "Normal" else place.style


def _column(place: Place, items: Sequence[Fact]) -> int:
    """Width of the labels: that of the longest which is not too long."""
    limit = place.room * _WIDEST
    widths = [width for item in items if (width := _width(place, item)) <= limit]
    return round(max(widths, default=place.em * 2))


def _width(place: Place, item: Fact) -> float:
    return (ems(item.label) * _BOLD + _SPACE_EMS) * place.em


def _fact(place: Place, item: Fact, column: int) -> Iterator[Xml]:
    label = said(place, item.label, _LABEL)
    wide = round(_width(place, item))
    if wide > column and is_to_fill(item.blocks) and wide < (place.room + column) * _WIDEST_TO_FILL:
        place, column = place.indented(wide - column), wide
    if wide > column or not _begins_with_text(item.blocks):
        yield paragraph(place, label, Form(keeps=True, left=place.indent - column))
        yield place.write(item.blocks)
        return
    first, *rest = item.blocks
    form = Form(tabs=tab_stop(place.indent), left=place.indent, hanging=column)
    yield _beside(place, label, first, form)
    yield place.write(rest)


def _begins_with_text(blocks: Sequence[Block]) -> bool:
    return bool(blocks) and isinstance(blocks[0], Paragraph)


def _beside(place: Place, label: Xml, first: Block, form: Form) -> Xml:
    runs = first.runs if isinstance(first, Paragraph) else ()
    match runs:
        case (Blank(note),):
            line, form = to_fill(place, note, form)
            return paragraph(place, together((label, tab(), line)), form)
        case _:
            return paragraph(place, together((label, tab(), written(place, runs))), form)
