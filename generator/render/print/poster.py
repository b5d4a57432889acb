"""The escalation poster of a policy: after how long who is told, read from across the room."""

from collections.abc import Iterator
from typing import Final

from generator.model.escalation import Rung
from generator.model.service import Service
from generator.prose import Break, Runs, Table
from generator.render.print.blocks import Block
from generator.render.print.brief import Room, shortened
from generator.render.print.document import A3, Document, Paper
from generator.render.print.escalation import after, limits
from generator.render.print.frame import framed
from generator.render.print.making import head, joined, line, strong, words
from generator.render.print.people import role_number
from generator.render.print.scope import PaperScope

ROOM: Final = Room(26, 26)
"""The rungs, which fill A3 in letters 8 mm high; a line is that of two columns."""

ACTION: Final = 80
"""Greatest width of what is done on one rung, in em."""

_COLUMNS = ("after", "who", "action")
_WEIGHTS = (5, 7, 7)


def poster(here: PaperScope, service: Service) -> Document:
    """The escalation poster of the policy that a view is about."""
    document = Document(
        id=f"{service.id}_{Paper.POSTER.value}",
        paper=Paper.POSTER,
        title=here.p("poster.title"),
        subtitle=f"{service.title}{here.key_mark(service, 'escalation')}",
        language=here.language,
        body=tuple(_body(here, service)),
        sheet=A3,
    )
    return framed(document, here, service)


def _body(here: PaperScope, service: Service) -> Iterator[Block]:
    titles = head(here.p(f"escalation.{name}") for name in _COLUMNS)
    kept, left = ROOM.first(_row(here, service, rung) for rung in service.escalation)
    yield Table((titles, *kept), weights=_WEIGHTS, row_heads=True)
    if left:
        yield from line(here.p("left-items", count=left))
    yield from line(here.p("poster.rule"))


def _row(here: PaperScope, service: Service, rung: Rung) -> tuple[Runs, ...]:
    levels = limits(service, rung)
    time = strong(f"{after(here, rung)}{here.part_mark(rung)}")
    return (
        (*time, Break(), *words(levels)) if levels else time,
        tuple(joined((_called(here, role) for role in rung.to), Break())),
        shortened(here, rung.action, ACTION) if rung.action else (),
    )


def _called(here: PaperScope, role: str) -> Runs:
    return (*strong(here.role(role).title), *words(" "), *role_number(here, role))
