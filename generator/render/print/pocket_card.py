"""The pocket card of an emergency: a few small pages for those who are under way."""

from typing import Final

from generator.model.playbook import Playbook
from generator.render.print.blocks import Block
from generator.render.print.document import A6, Document, Paper
from generator.render.print.emergency import Emergency
from generator.render.print.frame import framed
from generator.render.print.making import line, to_fill
from generator.render.print.opening import banner
from generator.render.print.runbook import badges
from generator.render.print.scope import PaperScope

ROOM: Final = 1400
"""Most characters of an emergency on the card: four pages of A6 in letters 2.5 mm high."""


def pocket_card(here: PaperScope, entry: Playbook) -> Document:
    """The pocket card of the playbook that a view is about; the rest is in the runbook."""
    document = Document(
        id=f"{entry.id}_{Paper.POCKET_CARD.value}",
        paper=Paper.POCKET_CARD,
        title=entry.title,
        language=here.language,
        body=_body(here, entry),
        badges=badges(here, entry)[:1],
        sheet=A6,
    )
    return framed(document, here, entry)


def _body(here: PaperScope, entry: Playbook) -> tuple[Block, ...]:
    what = Emergency(here, entry, ROOM)
    return (
        *banner(what.book),
        *what.immediate(),
        *to_fill(here.p(f"record.{key}") for key in ("number", "started")),
        *what.calls(),
        *what.clock(),
        *what.stops(),
        *what.elsewhere(),
        *what.recovery(),
        *what.triggers(),
        *line(here.p("full-book", id=entry.id)),
    )
