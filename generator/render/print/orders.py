"""What can be printed of a knowledge base: a list to choose from, each made when asked for."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial

from generator.model.entry import Entry
from generator.model.fault import Fault
from generator.model.knowledge_base import KnowledgeBase
from generator.model.playbook import Playbook
from generator.render.print.document import Document
from generator.render.print.runbook import runbook_of
from generator.render.print.scope import PaperScope


class OrderKind(StrEnum):
    """Kinds of document as people ask for them; their names are `print.kinds.<value>`."""

    RUNBOOK = "runbook"
    WALL_SHEET = "wall-sheet"
    POCKET_CARD = "pocket-card"
    CONTACT_CARD = "contact-card"
    POSTER = "poster"
    CHECKLIST = "checklist"
    FORM = "form"
    SERVICE_PLAN = "service-plan"
    HANDBOOK = "handbook"


@dataclass(frozen=True, slots=True)
class Order:
    """A document that can be made.

    Attributes:
        kind: what kind of document it is.
        id: the document's id and the stem of its file's name: lower-case letters, digits, hyphens
            and at most one underscore, unique among the orders of a base, the same every time.
        title: the document's title.
        entry: id of the entry that it is about, "" for the whole base.
        make: makes the document.
    """

    kind: OrderKind
    id: str
    title: str
    entry: str
    make: Callable[[], Document] = field(repr=False, compare=False)


def papers(base: KnowledgeBase, audience: str = "") -> tuple[Order, ...]:
    """Every document that can be made of a knowledge base, kind by kind, each kind by id.

    Args:
        base: the knowledge base as its readers may see it.
        audience: whom the papers are for, as their headers tell; "" for the narrowest audience.
    """
    return tuple(_orders(PaperScope.whole(base, audience)))


def _orders(here: PaperScope) -> Iterator[Order]:
    books: tuple[Fault | Playbook, ...] = (*here.base.of(Fault), *here.base.of(Playbook))
    for entry in sorted(books, key=_id):
        make = partial(runbook_of, here.about(entry), entry)
        yield Order(OrderKind.RUNBOOK, entry.id, entry.title, entry.id, make)


def _id(entry: Entry) -> str:
    return entry.id
