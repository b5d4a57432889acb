"""The service contact card: who is called, when nobody answers who else; hangs by the telephone."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from generator.model.contact import Contact
from generator.model.service import Service
from generator.prose import Blank, Break, Runs, Span, Table
from generator.render.print.blocks import Block, Columns, Heading, Signatures
from generator.render.print.document import Document, Paper
from generator.render.print.escalation import after, limits
from generator.render.print.frame import framed
from generator.render.print.making import head, joined, line, strong, to_fill, words
from generator.render.print.people import mailboxes, phones, unnoted
from generator.render.print.scope import PaperScope
from generator.render.site.lookups import reachable
from generator.render.site.urgent import hotlines

MOST: Final = 9
"""Most rows of each table: three of them fill A4."""

_HOTLINES: Final = {"name": 4, "phone": 7, "mail": 4}
_LADDER: Final = {"after": 4, "role": 7}
_POSTS: Final = {"role": 4, "name": 3, "phone": 4, "mail": 4}
"""Columns of the tables with their relative widths."""

_UNKNOWN: Final[tuple[Runs, Runs, Runs]] = ((), (), ())


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
    to_write = (here.p(f"card.{key}") for key in ("project", "customer"))
    yield Columns(tuple(tuple(to_fill([label])) for label in to_write))
    yield from _table(here, "hotlines", _HOTLINES, _hotlines(here, service))
    yield from _table(here, "ladder", _LADDER, _ladder(here, service))
    yield from _table(here, "posts", _POSTS, _posts(here, service))
    yield Signatures((here.p("card.signed"),), here.p("card.tested"))


def _table(
    here: PaperScope,
    name: str,
    columns: Mapping[str, int],
    rows: Iterable[tuple[Runs, ...]],
) -> Iterator[Block]:
    everything = tuple(rows)
    kept = everything[:MOST]
    if kept:
        yield Heading(1, here.p(f"card.{name}"))
        titles = head(here.p(f"card.{column}") for column in columns)
        yield Table((titles, *kept), weights=tuple(columns.values()), row_heads=True)
    if left := len(everything) - len(kept):
        yield from line(here.p("more-contacts", count=left))


def _hotlines(here: PaperScope, service: Service) -> Iterator[tuple[Runs, ...]]:
    named = [here.base.entries.get(name or "") for name in (service.hotline, service.provider)]
    found = [item for item in (*named, *hotlines(here.base)) if isinstance(item, Contact)]
    for contact in {item.id: item for item in found}.values():
        yield strong(contact.title), *_reached(here, contact)


def _ladder(here: PaperScope, service: Service) -> Iterator[tuple[Runs, ...]]:
    for rung in service.escalation:
        levels = limits(service, rung)
        only = words(here.p("aside", text=levels) if levels else "")
        yield (*strong(after(here, rung)), *only), words(here.roles(rung.to))


def _posts(here: PaperScope, service: Service) -> Iterator[tuple[Runs, ...]]:
    """Who is named in the ladder, in its order, then all others who hold a role; each once."""
    told = dict.fromkeys(role for rung in service.escalation for role in rung.to)
    for role in told:
        found = [_holder(here, contact, [role]) for contact in reachable(here, role)[:1]]
        yield strong(here.role(role).title), *(found[0] if found else _UNKNOWN)
    for contact in here.base.of(Contact):
        if contact.roles and not {*told} & {*contact.roles}:
            yield strong(here.roles(contact.roles)), *_holder(here, contact, contact.roles)


def _holder(here: PaperScope, contact: Contact, roles: Iterable[str]) -> tuple[Runs, Runs, Runs]:
    """Name, telephone and e-mail; a name that only repeats the role is to be written in."""
    name = words(contact.title if contact.title != here.roles(roles) else "")
    phone, mail = _reached(here, contact)
    return name, _known(phone), _known(mail)


def _known(runs: Runs) -> Runs:
    """The runs, or an empty cell to write in when all that they would hold are blanks."""
    return () if any(isinstance(run, Blank) for run in runs) and not _links(runs) else runs


def _links(runs: Runs) -> bool:
    return any(isinstance(run, Span) and run.link for run in runs)


def _reached(here: PaperScope, contact: Contact) -> tuple[Runs, Runs]:
    called = tuple(joined(phones(here, contact), Break()))
    return unnoted(called), unnoted(tuple(joined(mailboxes(here, contact), Break())))
