"""An entry in short: what other entries and the rules about the base as a whole need of it."""

from collections.abc import Iterator
from typing import NamedTuple

from generator.checks.document import Document
from generator.checks.flow import is_forced
from generator.checks.folding import fold
from generator.checks.reach import stands_alone
from generator.model.contact import Contact
from generator.model.entry import Entry, Status
from generator.model.markers import TO_ENTRIES, Space
from generator.model.service import Service
from generator.model.step import Step


class Face(NamedTuple):
    """What an entry that names another one depends on.

    Attributes:
        id: its id, whatever name led to it.
        kind: name of its kind, "" for an entry that could not be read.
        audience: as written.
        status: how far it can be trusted; "" like the kind.
    """

    id: str
    kind: str
    audience: str | None
    status: str


class Card(NamedTuple):
    """An entry in short.

    Attributes:
        face: what single entries depend on.
        faulty: whether it could not be read whole, so that nobody can say what it lacks.
        aliases: as written.
        heard: its title, then its aliases, as people hear them.
        names: what it names as an entry, in keys and in Markdown, itself left out.
        roles: the roles that it expects somebody in, its owner left out.
        fills: of a contact in use: the roles that it holds or backs up.
        parent: of a contact: the one that it belongs to, "" for none.
        has_a_way: of a contact: whether it can be reached by what it says itself.
        covers: of a service policy: severities for which its ladder has a rung; "" for any.
        needs_a_link: whether people come across it only where something names it.
        forces: whether one of its steps always leads elsewhere.
    """

    face: Face
    faulty: bool
    aliases: tuple[str, ...]
    heard: tuple[str, ...]
    names: tuple[str, ...]
    roles: tuple[str, ...]
    fills: tuple[str, ...]
    parent: str
    has_a_way: bool
    covers: tuple[str, ...]
    needs_a_link: bool
    forces: bool


def card(document: Document) -> Card:
    """The card of an entry."""
    entry = document.model
    assert isinstance(entry, Entry)
    roles = (
        name
        for path, name, refers in document.names
        if refers.space is Space.ROLE and path != ("owner",)
    )
    return Card(
        face=Face(entry.id, entry.kind, entry.audience, str(entry.status)),
        faulty=not document.whole,
        aliases=entry.aliases,
        heard=tuple(map(fold, (entry.title, *entry.aliases))),
        names=tuple(dict.fromkeys(named(document))),
        roles=tuple(dict.fromkeys(roles)),
        fills=_fills(entry),
        parent=(entry.parent or "") if isinstance(entry, Contact) else "",
        has_a_way=_has_a_way(entry),
        covers=_covers(entry),
        needs_a_link=entry.status is not Status.RETIRED and not stands_alone(entry),
        forces=any(is_forced(step) for _, step in document.of(Step)),
    )


def named(document: Document) -> Iterator[str]:
    """What a document names as an entry, itself left out."""
    for _, name, refers in document.names:
        if refers.space in TO_ENTRIES and name != document.id:
            yield name
    for link in document.links:
        if link.to_entry and link.target != document.id:
            yield link.target


def _fills(entry: Entry) -> tuple[str, ...]:
    if not isinstance(entry, Contact) or entry.status is Status.RETIRED:
        return ()
    return (*entry.roles, *entry.backup_for)


def _has_a_way(entry: Entry) -> bool:
    if not isinstance(entry, Contact):
        return False
    return any((entry.phones, entry.faxes, entry.emails, entry.website, entry.address))


def _covers(entry: Entry) -> tuple[str, ...]:
    if not isinstance(entry, Service):
        return ()
    rungs = entry.escalation
    named = {level for rung in rungs for level in rung.levels}
    covered = {level.severity for level in entry.levels if level.severity and level.id in named}
    return (*sorted(covered), *([""] if any(not rung.levels for rung in rungs) else []))
