"""Contacts on paper: how to reach somebody, in full."""

from collections.abc import Iterator, Sequence
from typing import Final

from generator.model.contact import Contact
from generator.prose import Break, Runs, Span, Table
from generator.render.print.blocks import Block, Heading
from generator.render.print.figures import figures
from generator.render.print.making import bullets, facts, head, joined, strong, words
from generator.render.print.people import faxes, mailboxes, phones, unnoted
from generator.render.print.scope import PaperScope

_COLUMNS: Final = ("name", "phone", "mail", "hours")


def cards(here: PaperScope, contacts: Sequence[Contact]) -> Iterator[Block]:
    """Contacts as a table: name, telephone, e-mail, hours."""
    if contacts:
        titles = head(here.p(f"card.{name}") for name in _COLUMNS)
        rows = (_row(here, contact) for contact in contacts)
        yield Table((titles, *rows), weights=(3, 4, 4, 3), row_heads=True)


def contact_body(here: PaperScope, contact: Contact) -> Iterator[Block]:
    """The blocks of a contact as a chapter of a volume."""
    if contact.summary:
        yield from here.blocks(contact.summary)
    values: dict[str, Runs] = {
        "phones": tuple(joined(phones(here, contact), Break())),
        "faxes": tuple(joined(faxes(here, contact), Break())),
        "emails": tuple(joined(mailboxes(here, contact), Break())),
        "website": here.runs(contact.website or ""),
        "region": words(here.topic("regions", contact.region).title if contact.region else ""),
        "address": _address(here, contact),
        "roles": words(here.roles(contact.roles)),
        "backup_for": words(here.roles(contact.backup_for)),
        "parent": here.entry_runs(contact.parent) if contact.parent else (),
    }
    rows = tuple((strong(here.label("Contact", key)), runs) for key, runs in values.items() if runs)
    if rows:
        yield Table(rows, head=0, weights=(1, 5), row_heads=True)
    if contact.hours:
        yield from facts([(here.label("Contact", "hours"), here.blocks(contact.hours))])
    for key in ("covers", "duties"):
        if texts := getattr(contact, key):
            yield Heading(1, here.t(f"sections.{key}"))
            yield from bullets(map(here.runs, texts))
    if members := here.members(contact):
        yield Heading(1, here.t("sections.members"))
        yield from bullets(here.entry_runs(member.id) for member in members)
    yield from figures(here, contact.figures)


def _row(here: PaperScope, contact: Contact) -> tuple[Runs, ...]:
    return (
        strong(f"{contact.title}{here.entry_mark(contact)}"),
        unnoted(tuple(joined(phones(here, contact), Break()))),
        unnoted(tuple(joined(mailboxes(here, contact), Break()))),
        here.runs(contact.hours or "—"),
    )


def _address(here: PaperScope, contact: Contact) -> Runs:
    postcode = here.t("postcode", code=contact.postcode) if contact.postcode else ""
    return tuple(joined((here.runs(contact.address or ""), words(postcode)), Span(" ")))
