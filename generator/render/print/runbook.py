"""The runbook of a fault or playbook: what an engineer holds in the hand when all else is down."""

from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from generator.model.fault import Fault
from generator.model.knowledge_base import KnowledgeBase
from generator.model.playbook import Playbook
from generator.render.print import aftermath, opening, reference, response
from generator.render.print.blocks import Block, Heading
from generator.render.print.document import Document, Paper
from generator.render.print.escalation import escalation, ladder_mark
from generator.render.print.frame import framed
from generator.render.print.scope import PaperScope
from generator.render.print.steps import Runbook, book_of

_Section: TypeAlias = Callable[[Runbook], Iterator[Block]]

_SECTIONS: Final[tuple[tuple[str, _Section], ...]] = (
    ("record", opening.record),
    ("triggers", opening.triggers),
    ("roles", opening.roles),
    ("strategy", response.strategy),
    ("decisions", response.decisions),
    ("phases", response.phases),
    ("diagnosis", response.diagnosis),
    ("causes", response.causes),
    ("resolution", response.resolution),
    ("verification", response.verification),
    ("rollback", response.rollback),
    ("recovery", response.recovery),
    ("escalation", lambda book: escalation(book.here, book.entry)),
    ("communications", aftermath.communications),
    ("closure", aftermath.closure),
    ("sign-off", aftermath.sign_off),
    ("prevention", aftermath.prevention),
    ("drill", reference.drill),
    ("related", reference.related),
    ("about", reference.about),
)
"""In the order of need; before them stand the banner and what is done at once, in a frame."""


def runbook(base: KnowledgeBase, entry: Fault | Playbook, audience: str = "") -> Document:
    """The runbook of a fault or playbook.

    Args:
        base: the knowledge base as its readers may see it.
        entry: one of its entries.
        audience: whom the paper is for, as its header tells; "" for the narrowest audience.
    """
    return runbook_of(PaperScope.of(base, entry, audience), entry)


def runbook_of(here: PaperScope, entry: Fault | Playbook) -> Document:
    """The runbook of the entry that a view is about."""
    document = Document(
        id=entry.id,
        paper=Paper.RUNBOOK,
        title=entry.title,
        language=here.language,
        body=runbook_body(here, entry),
        badges=badges(here, entry),
    )
    return framed(document, here, entry)


def runbook_body(here: PaperScope, entry: Fault | Playbook) -> tuple[Block, ...]:
    """The blocks of a runbook, for a document of its own or as a chapter of a volume."""
    return tuple(_body(book_of(here, entry)))


def badges(here: PaperScope, entry: Fault | Playbook) -> tuple[str, ...]:
    """How bad it is, what it is, and which systems it is about."""
    kind = here.texts.text(f"kinds.{entry.kind}.label")
    topic = (
        here.topic("emergency_types", entry.emergency)
        if isinstance(entry, Playbook)
        else here.topic("categories", entry.category)
    )
    systems = (here.topic("systems", name).title for name in entry.systems)
    return (here.severity(entry.severity)[1].title, kind, topic.title, *systems)


def _body(book: Runbook) -> Iterator[Block]:
    yield from opening.banner(book)
    yield from opening.immediate(book)
    for name, section in _SECTIONS:
        if blocks := tuple(section(book)):
            number = book.numbers.letters.get(f"/{name}", "")
            mark = _mark(book, name)
            yield Heading(1, f"{book.here.section(name)}{mark}", number)
            yield from blocks


def _mark(book: Runbook, section: str) -> str:
    """Who alone may see a section, most of which have the names of their keys."""
    if section == "escalation":
        return ladder_mark(book.here, book.entry)
    return book.here.key_mark(book.entry, section)
