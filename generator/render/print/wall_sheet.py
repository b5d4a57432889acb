"""The wall sheet of an emergency: one page that is read at a step's distance."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from generator.model.playbook import Playbook
from generator.render.print import emergency
from generator.render.print.blocks import Block, Columns
from generator.render.print.brief import Room
from generator.render.print.document import A4, Document, Paper
from generator.render.print.extent import height
from generator.render.print.frame import framed
from generator.render.print.opening import banner
from generator.render.print.runbook import badges
from generator.render.print.scope import PaperScope
from generator.render.print.steps import book_of

IMMEDIATE: Final = Room(21, 36)
STOPS: Final = Room(4, 36)
TRIGGERS: Final = Room(2, 36)
CALLS: Final = Room(6, 24)
CLOCK: Final = Room(6, 24)
ELSEWHERE: Final = Room(2, 26)
"""The parts, which fill A4 in letters about 4 mm high, twice those of a book at half a metre: what
is done and what must not be done first, then who is called; the rest is in the runbook."""

SHEET: Final = replace(A4.turned(), margin=12)
"""On its side, so that what is done and who is told stand beside each other."""

WEIGHTS: Final = (7, 5)

LINE: Final = 62
"""Width of the sheet, in em of letters 4.4 mm high."""

_BADGES: Final = 3


def wall_sheet(here: PaperScope, entry: Playbook) -> Document:
    """The wall sheet of the playbook that a view is about; what has no room is in the runbook."""
    document = Document(
        id=f"{entry.id}_{Paper.WALL_SHEET.value}",
        paper=Paper.WALL_SHEET,
        title=entry.title,
        subtitle=here.p("full-book", id=entry.id),
        language=here.language,
        body=tuple(_body(here, entry)),
        badges=badges(here, entry)[:_BADGES],
        sheet=SHEET,
    )
    return framed(document, here, entry)


def _body(here: PaperScope, entry: Playbook) -> Iterator[Block]:
    book = book_of(here, entry)
    yield from banner(book)
    do = (*emergency.immediate(book, IMMEDIATE, commands=0), *emergency.stops(book, STOPS))
    tell = (*emergency.calls(book, CALLS), *emergency.clock(book, CLOCK, action=0))
    fitting = tuple(emergency.triggers(book, TRIGGERS))
    other = tuple(emergency.elsewhere(book, ELSEWHERE))
    yield _lowest(
        ((*do, *fitting), (*tell, *other)),
        ((*do, *fitting, *other), tell),
        (do, (*tell, *fitting, *other)),
    )


def _lowest(*ways: tuple[tuple[Block, ...], tuple[Block, ...]]) -> Columns:
    """The way to divide the blocks that leaves room for the largest letters, else the first."""
    every = (Columns(way, WEIGHTS) for way in ways)
    return min(every, key=lambda block: round(height((block,), LINE)))
