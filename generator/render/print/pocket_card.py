"""The pocket card of an emergency: four small pages on one sheet, to be folded or cut apart."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from generator.model.playbook import Playbook
from generator.prose import Table
from generator.render.print import emergency
from generator.render.print.blocks import Block, Heading, PageBreak
from generator.render.print.brief import Room
from generator.render.print.document import A6, Document, Paper
from generator.render.print.frame import framed
from generator.render.print.making import head, line, to_fill
from generator.render.print.opening import banner
from generator.render.print.runbook import badges
from generator.render.print.scope import PaperScope
from generator.render.print.steps import book_of

IMMEDIATE: Final = Room(27, 28)
CALLS: Final = Room(8, 28)
CLOCK: Final = Room(15, 20)
STOPS: Final = Room(8, 30)
ELSEWHERE: Final = Room(7, 30)
RECOVERY: Final = Room(6, 30)
TRIGGERS: Final = Room(3, 30)
"""The parts, which fill three pages of A6 in letters 2.5 mm high."""


LINES: Final = 12
"""Rows to write in, which fill what is left of the fourth page."""

_RECORD: Final = ("number", "found", "started", "commander")


def pocket_card(here: PaperScope, entry: Playbook) -> Document:
    """The pocket card of the playbook that a view is about; the rest is in the runbook."""
    document = Document(
        id=f"{entry.id}_{Paper.POCKET_CARD.value}",
        paper=Paper.POCKET_CARD,
        title=entry.title,
        language=here.language,
        body=tuple(_body(here, entry)),
        badges=badges(here, entry)[:1],
        sheet=A6,
        folds=(here.p("fold.first"), here.p("fold.second")),
        cut=here.p("cut"),
    )
    made = framed(document, here, entry)
    _, version, _, reviewed = made.running.foot
    foot = (entry.id, version, reviewed)
    return replace(made, running=replace(made.running, foot=foot))


def _body(here: PaperScope, entry: Playbook) -> Iterator[Block]:
    book = book_of(here, entry)
    yield from banner(book)
    yield from emergency.immediate(book, IMMEDIATE)
    yield PageBreak()
    yield from emergency.calls(book, CALLS)
    yield from emergency.clock(book, CLOCK)
    yield PageBreak()
    yield from emergency.stops(book, STOPS)
    yield from emergency.elsewhere(book, ELSEWHERE)
    yield from emergency.recovery(book, RECOVERY)
    yield from emergency.triggers(book, TRIGGERS)
    yield from line(here.p("full-book", id=entry.id))
    yield PageBreak()
    yield from _record(here)


def _record(here: PaperScope) -> Iterator[Block]:
    """The last page, which is outside when the card is folded: to write on."""
    yield Heading(1, here.p("sections.record"))
    yield from to_fill(here.p(f"record.{key}") for key in _RECORD)
    titles = head((here.p("steps.time"), here.p("record.done")))
    yield Table((titles, *(((), ()),) * LINES), weights=(1, 5))
