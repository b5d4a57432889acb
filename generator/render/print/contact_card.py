"""The service contact card: who is called, when nobody answers who else; hangs by the telephone."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from generator.model.contact import Contact
from generator.model.escalation import Rung
from generator.model.service import Service
from generator.prose import Blank, Break, Runs, Table
from generator.render.print.blocks import Block, Columns, Heading
from generator.render.print.document import Document, Paper
from generator.render.print.escalation import limits
from generator.render.print.frame import framed
from generator.render.print.making import head, joined, line, strong, to_fill, words
from generator.render.print.people import mailboxes, numbers, phones, unnoted
from generator.render.print.scope import PaperScope
from generator.render.site.lookups import reachable
from generator.render.site.urgent import hotlines

MOST: Final = 10
"""Most rows of a table: two of them fill A4."""

_TO_WRITE: Final = (("project", "customer"), ("signed", "tested"))
_HOTLINES: Final = {"name": 4, "phone": 7, "mail": 4}
_POSTS: Final = {"role": 4, "after": 5, "name": 3, "phone": 4, "mail": 4}
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
    yield Columns(
        tuple(tuple(to_fill(here.p(f"card.{key}") for key in keys)) for keys in _TO_WRITE)
    )
    yield from _table(here, "hotlines", _HOTLINES, _hotlines(here, service))
    yield from _table(here, "posts", _POSTS, _posts(here, service))


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
        yield strong(f"{contact.title}{here.entry_mark(contact)}"), *_reached(here, contact)


def _posts(here: PaperScope, service: Service) -> Iterator[tuple[Runs, ...]]:
    """Who is named in the ladder, in its order, then all others who hold a role; each once."""
    told: dict[str, list[str]] = {}
    for rung in service.escalation:
        for role in rung.to:
            told.setdefault(role, []).append(_time(here, service, rung))
    for role, times in told.items():
        found = [_holder(here, contact, [role]) for contact in reachable(here, role)[:1]]
        when = words(here.t("list-comma").join(dict.fromkeys(times)))
        yield strong(here.role(role).title), when, *(found[0] if found else _UNKNOWN)
    for contact in here.base.of(Contact):
        if contact.roles and not {*told} & {*contact.roles}:
            roles = strong(here.roles(contact.roles))
            yield roles, words("—"), *_holder(here, contact, contact.roles)


def _time(here: PaperScope, service: Service, rung: Rung) -> str:
    time = here.duration(rung.after) if rung.after else here.t("escalation.at-once")
    levels = limits(service, rung)
    aside = here.p("aside", text=levels) if levels else ""
    return f"{time}{aside}{here.part_mark(rung) or here.key_mark(service, 'escalation')}"


def _holder(here: PaperScope, contact: Contact, roles: Iterable[str]) -> tuple[Runs, Runs, Runs]:
    """Name, telephone and e-mail; those that are not known are empty, to be written in."""
    mark = here.entry_mark(contact)
    name = words(f"{contact.title}{mark}" if contact.title != here.roles(roles) else "")
    mails = (() if _is_gap(mail) else mail for mail in mailboxes(here, contact))
    return name, tuple(joined(numbers(here, contact), Break())), tuple(joined(mails, Break()))


def _is_gap(runs: Runs) -> bool:
    return any(isinstance(run, Blank) for run in runs)


def _reached(here: PaperScope, contact: Contact) -> tuple[Runs, Runs]:
    called = tuple(joined(phones(here, contact), Break()))
    return unnoted(called), unnoted(tuple(joined(mailboxes(here, contact), Break())))
