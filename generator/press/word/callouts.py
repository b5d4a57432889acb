"""Callouts: frames whose shape tells how much they matter; steps in one share its table."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from generator.press.word.paragraphs import Form, gap, paragraph
from generator.press.word.place import CELL, Place
from generator.press.word.runs import said
from generator.press.word.steps import columns, rows
from generator.press.word.tables import MARGIN, Cell, is_long, row, table
from generator.press.word.xml import NOTHING, Xml
from generator.render.print.blocks import Block, Callout, Steps, Tone

_NAMES: Final = {
    Tone.IMMEDIATE: "Opsbook Immediate",
    Tone.DANGER: "Opsbook Danger",
    Tone.WARNING: "Opsbook Warning",
    Tone.NOTE: "Opsbook Note",
}
_FILLS: Final = {
    Tone.IMMEDIATE: "000000",
    Tone.DANGER: "9C0006",
    Tone.WARNING: "FFF2CC",
    Tone.NOTE: "F2F2F2",
}


def callout(place: Place, block: Callout) -> Iterator[Xml]:
    """A frame with its title; the title is repeated on every page that the frame spans."""
    yield gap(place)
    place = replace(place, width=place.width - _inset(place))
    widths = _widths(place, block.blocks)
    title = paragraph(place.cell(place.room), said(place, block.title), _title_form(block.tone))
    first = Cell(sum(widths), title, span=len(widths), fill=_FILLS[block.tone])
    made = (row([first], head=True), *_rows(place, block.blocks, widths))
    yield table(place, _NAMES[block.tone], widths, made)


def _inset(place: Place) -> int:
    """How much narrower a frame in a cell is, so that its lines stay off those of the cell."""
    return MARGIN if place.style == CELL else 0


def _title_form(tone: Tone) -> Form:
    return Form(f"{_NAMES[tone]} Title")


def _widths(place: Place, blocks: Sequence[Block]) -> list[int]:
    """The columns of the steps in the frame, else a single one."""
    found = next((block for block in blocks if isinstance(block, Steps)), None)
    return columns(place, found) if found else [place.room]


def _rows(place: Place, blocks: Sequence[Block], widths: Sequence[int]) -> Iterator[Xml]:
    for shares_columns, group in groupby(blocks, lambda block: _shares(block, widths)):
        if shares_columns:
            for block in group:
                if isinstance(block, Steps):
                    yield from rows(place, block, widths)
        else:
            yield _across(place, tuple(group), widths)


def _shares(block: Block, widths: Sequence[int]) -> bool:
    return isinstance(block, Steps) and len(block.head) == len(widths)


def _across(place: Place, blocks: tuple[Block, ...], widths: Sequence[int]) -> Xml:
    width = sum(widths)
    inside = place.cell(width - 2 * MARGIN)
    content = inside.write(blocks) or paragraph(inside, NOTHING)
    cell = Cell(width, content, span=len(widths))
    return row([cell], splits=is_long(place, [cell]))
