"""What can be printed of a knowledge base: a list to choose from, each made when asked for."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from typing import Final, TypeVar

from generator.model.checklist import Checklist
from generator.model.entry import Entry
from generator.model.fault import Fault
from generator.model.form import Form
from generator.model.knowledge_base import KnowledgeBase
from generator.model.playbook import Playbook
from generator.model.service import Service
from generator.render.print.checklist import checklist
from generator.render.print.contact_card import contact_card
from generator.render.print.document import Document
from generator.render.print.form import form
from generator.render.print.handbook import HANDBOOK, handbook
from generator.render.print.pocket_card import pocket_card
from generator.render.print.poster import poster
from generator.render.print.runbook import runbook_of
from generator.render.print.scope import PaperScope
from generator.render.print.service_plan import PLAN, outlines, service_plan
from generator.render.print.wall_sheet import wall_sheet

E = TypeVar("E", bound=Entry)


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


_ONLY: Final = frozenset({OrderKind.RUNBOOK, OrderKind.CHECKLIST, OrderKind.FORM})
"""Kinds of which an entry's only paper, or its main one, is."""


@dataclass(frozen=True, slots=True)
class Order:
    """A document that can be made.

    Attributes:
        kind: what kind of document it is.
        id: the document's id and the stem of its file's name: lower-case letters, digits, hyphens
            and at most one underscore, unique among the orders of a base, the same every time.
        title: the title of what it is about; the kind is to be told beside it.
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
    return tuple(_orders(PaperScope.over(base, audience)))


def _orders(here: PaperScope) -> Iterator[Order]:
    base = here.base
    books: tuple[Fault | Playbook, ...] = (*base.of(Fault), *base.of(Playbook))
    policies = base.of(Service)
    ladders = tuple(service for service in policies if service.escalation)
    yield from _each(here, OrderKind.RUNBOOK, books, runbook_of)
    yield from _each(here, OrderKind.WALL_SHEET, base.of(Playbook), wall_sheet)
    yield from _each(here, OrderKind.POCKET_CARD, base.of(Playbook), pocket_card)
    yield from _each(here, OrderKind.CONTACT_CARD, policies, contact_card)
    yield from _each(here, OrderKind.POSTER, ladders, poster)
    yield from _each(here, OrderKind.CHECKLIST, base.of(Checklist), checklist)
    yield from _each(here, OrderKind.FORM, base.of(Form), form)
    yield from _plans(here)
    title = here.base.config.site_name
    yield Order(OrderKind.HANDBOOK, HANDBOOK, title, "", partial(handbook, here))


def _each(
    here: PaperScope,
    kind: OrderKind,
    entries: Iterable[E],
    make: Callable[[PaperScope, E], Document],
) -> Iterator[Order]:
    """An order for each entry; named by the entry alone where it has a single paper."""
    for entry in sorted(entries, key=_id):
        name = entry.id if kind in _ONLY else f"{entry.id}_{kind.value}"
        yield Order(kind, name, entry.title, entry.id, partial(_made, make, here, entry))


def _made(make: Callable[[PaperScope, E], Document], here: PaperScope, entry: E) -> Document:
    return make(here.about(entry), entry)


def _plans(here: PaperScope) -> Iterator[Order]:
    """A service plan for each outline, or the one without."""
    for page in outlines(here.base) or (None,):
        name = f"{page.id}_{OrderKind.SERVICE_PLAN.value}" if page else PLAN
        title, entry = (page.title, page.id) if page else (here.p("plan.title"), "")
        make = partial(service_plan, here, page)
        yield Order(OrderKind.SERVICE_PLAN, name, title, entry, make)


def _id(entry: Entry) -> str:
    return entry.id
