"""The wall sheet of an emergency: one page that is read from two metres."""

from typing import Final

from generator.model.playbook import Playbook
from generator.render.print.blocks import Block, Columns
from generator.render.print.document import A3, Document, Paper
from generator.render.print.emergency import Emergency
from generator.render.print.frame import framed
from generator.render.print.making import line
from generator.render.print.opening import banner
from generator.render.print.runbook import badges
from generator.render.print.scope import PaperScope

ROOM: Final = 620
"""Most characters of an emergency on the sheet: A3 in letters 7 mm high."""


def wall_sheet(here: PaperScope, entry: Playbook) -> Document:
    """The wall sheet of the playbook that a view is about; what has no room is in the runbook."""
    document = Document(
        id=f"{entry.id}_{Paper.WALL_SHEET.value}",
        paper=Paper.WALL_SHEET,
        title=entry.title,
        language=here.language,
        body=_body(here, entry),
        badges=badges(here, entry),
        sheet=A3.turned(),
    )
    return framed(document, here, entry)


def _body(here: PaperScope, entry: Playbook) -> tuple[Block, ...]:
    """The parts are asked for in the order of need, and stand where they are looked for."""
    what = Emergency(here, entry, ROOM)
    immediate = tuple(what.immediate())
    calls = tuple(what.calls())
    stops = tuple(what.stops())
    clock = tuple(what.clock())
    triggers = tuple(what.triggers())
    elsewhere = tuple(what.elsewhere())
    columns = ((*immediate, *stops, *elsewhere), (*calls, *clock, *triggers))
    full = line(here.p("full-book", id=entry.id))
    return (*banner(what.book), Columns(columns, (5, 4)), *full)
