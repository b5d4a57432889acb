"""The pocket card of an emergency: a few small pages for those who are under way."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from generator.model.playbook import Playbook
from generator.render.print import emergency
from generator.render.print.blocks import Block, PageBreak
from generator.render.print.brief import Room
from generator.render.print.document import A6, Document, Paper
from generator.render.print.frame import framed
from generator.render.print.making import line, to_fill
from generator.render.print.opening import banner
from generator.render.print.runbook import badges
from generator.render.print.scope import PaperScope
from generator.render.print.steps import book_of

IMMEDIATE: Final = Room(22, 28)
CALLS: Final = Room(8, 28)
CLOCK: Final = Room(15, 20)
STOPS: Final = Room(8, 30)
ELSEWHERE: Final = Room(7, 30)
RECOVERY: Final = Room(6, 30)
TRIGGERS: Final = Room(5, 30)
"""The parts, which fill three pages of A6 in letters 2.5 mm high."""


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
    yield from to_fill(here.p(f"record.{key}") for key in ("number", "started"))
    yield from emergency.stops(book, STOPS)
    yield from emergency.elsewhere(book, ELSEWHERE)
    yield from emergency.recovery(book, RECOVERY)
    yield from emergency.triggers(book, TRIGGERS)
    yield from line(here.p("full-book", id=entry.id))
