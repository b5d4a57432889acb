"""The wall sheet of an emergency: one page that is read from two metres."""

from collections.abc import Iterator
from typing import Final

from generator.model.playbook import Playbook
from generator.render.print import emergency
from generator.render.print.blocks import Block, Columns
from generator.render.print.brief import Room
from generator.render.print.document import A3, Document, Paper
from generator.render.print.frame import framed
from generator.render.print.opening import banner
from generator.render.print.runbook import badges
from generator.render.print.scope import PaperScope
from generator.render.print.steps import book_of
from generator.render.print.walk import plain

IMMEDIATE: Final = Room(16, 30)
STOPS: Final = Room(4, 30)
ELSEWHERE: Final = Room(2, 24)
CALLS: Final = Room(6, 24)
CLOCK: Final = Room(6, 24)
TRIGGERS: Final = Room(3, 24)
"""The parts, which fill A3 in letters 5 mm high."""

WEIGHTS: Final = (5, 4)

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
        sheet=A3.turned(),
    )
    return framed(document, here, entry)


def _body(here: PaperScope, entry: Playbook) -> Iterator[Block]:
    book = book_of(here, entry)
    yield from banner(book)
    do = (*emergency.immediate(book, IMMEDIATE, commands=0), *emergency.stops(book, STOPS))
    tell = (*emergency.calls(book, CALLS), *emergency.clock(book, CLOCK, action=0))
    more = (*emergency.triggers(book, TRIGGERS), *emergency.elsewhere(book, ELSEWHERE))
    if len(plain(do)) < len(plain(tell)):
        yield Columns(((*do, *more), tell), WEIGHTS)
    else:
        yield Columns((do, (*tell, *more)), WEIGHTS)
