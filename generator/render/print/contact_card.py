"""The service contact card: who is called, when nobody answers who else; hangs by the telephone."""

from collections.abc import Iterable, Iterator
from typing import Final

from generator.model.contact import Contact
from generator.model.service import Service
from generator.prose import Break, Runs, Span, Table
from generator.render.print.blocks import Block, Heading, Signatures
from generator.render.print.brief import Budget
from generator.render.print.document import Document, Paper
from generator.render.print.escalation import after, limits
from generator.render.print.frame import framed
from generator.render.print.making import head, joined, line, to_fill
from generator.render.print.people import mailboxes, phones
from generator.render.print.scope import PaperScope
from generator.render.site.lookups import reachable
from generator.render.site.urgent import hotlines

ROOM: Final = 1500
"""Most characters of the tables on the card: A4 in letters 4 mm high."""

_HOTLINES: Final = ("name", "phone", "mail", "hours")
_LADDER: Final = ("after", "role", "name", "phone")
_OTHERS: Final = ("role", "name", "phone", "mail")


def contact_card(here: PaperScope, service: Service) -> Document:
    """The contact card of the policy that a view is about."""
    document = Document(
        id=f"{service.id}_{Paper.CONTACT_CARD.value}",
        paper=Paper.CONTACT_CARD,
        title=here.p("kinds.contact-card"),
        subtitle=service.title,
        language=here.language,
        body=tuple(_body(here, service)),
    )
    return framed(document, here, service)


def _body(here: PaperScope, service: Service) -> Iterator[Block]:
    budget = Budget(ROOM)
    yield from to_fill(here.p(f"card.{key}") for key in ("project", "customer"))
    yield from _table(here, "hotlines", _HOTLINES, _hotlines(here, service), budget)
    yield from _table(here, "ladder", _LADDER, _ladder(here, service), budget)
    yield from _table(here, "others", _OTHERS, _others(here, service), budget)
    yield from to_fill(here.p(f"card.{key}") for key in ("tested",))
    yield Signatures((here.p("card.signed"),), here.p("sign-off.date"))


def _table(
    here: PaperScope,
    name: str,
    columns: tuple[str, ...],
    rows: Iterable[tuple[Runs, ...]],
    budget: Budget,
) -> Iterator[Block]:
    kept, left = budget.first(rows)
    if kept or left:
        yield Heading(1, here.p(f"card.{name}"))
        titles = head(here.p(f"card.{column}") for column in columns)
        yield Table((titles, *kept), weights=(3, 3, 4, 4), row_heads=True)
    if left:
        yield from line(here.p("more-contacts", count=left))


def _hotlines(here: PaperScope, service: Service) -> Iterator[tuple[Runs, ...]]:
    named = [here.base.entries.get(name or "") for name in (service.hotline, service.provider)]
    found = [item for item in (*named, *hotlines(here.base)) if isinstance(item, Contact)]
    for contact in {item.id: item for item in found}.values():
        hours = here.runs(contact.hours) if contact.hours else ()
        yield (Span(contact.title, strong=True),), *_reached(here, contact), hours


def _ladder(here: PaperScope, service: Service) -> Iterator[tuple[Runs, ...]]:
    for rung in service.escalation:
        levels = limits(service, rung)
        time: Runs = (Span(after(here, rung)),)
        for role in rung.to:
            yield (
                (*time, Break(), Span(levels)) if levels else time,
                (Span(here.role(role).title, strong=True),),
                *_holder(here, role),
            )


def _others(here: PaperScope, service: Service) -> Iterator[tuple[Runs, ...]]:
    told = {role for rung in service.escalation for role in rung.to}
    for contact in here.base.of(Contact):
        if contact.roles and not told & {*contact.roles}:
            name = () if contact.title == here.roles(contact.roles) else (Span(contact.title),)
            yield (Span(here.roles(contact.roles), strong=True),), name, *_reached(here, contact)


def _holder(here: PaperScope, role: str) -> tuple[Runs, Runs]:
    """Name and telephone of who holds a role, both to be written in when not known."""
    for contact in reachable(here, role)[:1]:
        name = (Span(contact.title),) if contact.title != here.role(role).title else ()
        return name, _reached(here, contact)[0]
    return (), ()


def _reached(here: PaperScope, contact: Contact) -> tuple[Runs, Runs]:
    called = tuple(joined(phones(here, contact), Break()))
    return called, tuple(joined(mailboxes(here, contact), Break()))
