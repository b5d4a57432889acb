"""The escalation poster of a policy: after how long who is told, read by who passes."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from generator.model.escalation import Rung
from generator.model.service import Service
from generator.prose import Break, Runs, Table
from generator.render.print.blocks import Block
from generator.render.print.brief import Room, shortened
from generator.render.print.document import A4, Document, Paper
from generator.render.print.escalation import after, limits
from generator.render.print.frame import framed
from generator.render.print.making import head, joined, line, strong, words
from generator.render.print.people import role_number
from generator.render.print.scope import PaperScope

ROOM: Final = Room(30, 28)
"""The rungs, which fill A4 in letters 5 to 7 mm high."""

SHEET: Final = replace(A4, margin=15)

ACTION: Final = 80
"""Greatest width of what is done on one rung, in em."""

_COLUMNS = ("after", "who", "action")
_WEIGHTS = (5, 6, 6)


def poster(here: PaperScope, service: Service) -> Document:
    """The escalation poster of the policy that a view is about."""
    document = Document(
        id=f"{service.id}_{Paper.POSTER.value}",
        paper=Paper.POSTER,
        title=here.p("poster.title"),
        subtitle=f"{service.title}{here.key_mark(service, 'escalation')}",
        language=here.language,
        body=tuple(_body(here, service)),
        sheet=SHEET,
    )
    return framed(document, here, service)


def _body(here: PaperScope, service: Service) -> Iterator[Block]:
    titles = head(here.p(f"escalation.{name}") for name in _COLUMNS)
    rows = (_row(here, service, rung) for rung in service.escalation)
    kept, left = ROOM.first(Table((row,), weights=_WEIGHTS) for row in rows)
    yield Table((titles, *(table.rows[0] for table in kept)), weights=_WEIGHTS, row_heads=True)
    if left:
        yield from line(here.p("left-items", count=left))
    yield from line(here.p("poster.rule"))


def _row(here: PaperScope, service: Service, rung: Rung) -> tuple[Runs, ...]:
    levels = limits(service, rung)
    below = f"{here.part_mark(rung)}{levels}"
    time = strong(after(here, rung))
    return (
        (*time, Break(), *words(below)) if below else time,
        tuple(joined((_called(here, role) for role in rung.to), Break())),
        shortened(here, rung.action, ACTION) if rung.action else (),
    )


def _called(here: PaperScope, role: str) -> Runs:
    return (*strong(here.role(role).title), *words(" "), *role_number(here, role))
