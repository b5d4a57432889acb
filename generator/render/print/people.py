"""Who does what, who does it otherwise, and how to reach them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.model.contact import Contact, Mailbox, Number
from generator.model.entry import Entry
from generator.model.markers import Space
from generator.model.walk import texts
from generator.prose import Break, Run, Runs, Span, Table
from generator.render.print.making import joined
from generator.render.print.scope import PaperScope
from generator.render.site.lookups import dialable, reachable

_SHOWN = 2
_ELSEWHERE = frozenset({"owner", "drill"})
_COLUMNS = ("role", "duty", "now", "first", "backup")
_WEIGHTS = (4, 6, 3, 6, 6)


def roles_of(entry: Entry) -> tuple[str, ...]:
    """The roles that an entry gives something to do, each once, in the order of its keys."""
    named = (
        visit.value
        for visit in texts(entry)
        if visit.refers and visit.refers.space is Space.ROLE and visit.path[0] not in _ELSEWHERE
    )
    return tuple(dict.fromkeys(named))


def people(here: PaperScope, roles: Iterable[str], duties: Mapping[str, str]) -> Table:
    """Roles with duty, who has it now (to be written in), who is first to be called, and backups.

    Args:
        here: the document's view of the knowledge base.
        roles: ids of roles, one a row.
        duties: Markdown per role; a role that is missing has the duty of the site's settings.
    """
    head = tuple((Span(here.p(f"people.{name}")),) for name in _COLUMNS)
    rows = (_row(here, role, duties.get(role) or here.role(role).duty) for role in roles)
    return Table((head, *rows), weights=_WEIGHTS, row_heads=True)


def reach(here: PaperScope, role: str) -> Runs:
    """How to reach a role on one line or two: those first in line with their numbers."""
    return _contacts(here, role, reachable(here, role)[:_SHOWN])


def numbers(here: PaperScope, contact: Contact) -> Iterator[Run]:
    """Telephones and addresses of a contact, each behind a space; unknown ones are blanks."""
    for phone in contact.phones:
        yield from _labelled(phone, contact)
        yield from _dialled(here, phone)
        if phone.hours:
            yield Span(here.p("hours", hours=phone.hours))
    for mailbox in contact.emails:
        yield from _labelled(mailbox, contact)
        yield from here.runs(mailbox.address)


def _row(here: PaperScope, role: str, duty: str | None) -> tuple[Runs, ...]:
    found = reachable(here, role)
    holders = [contact for contact in found if role in contact.roles] or found[:1]
    backups = [contact for contact in found if contact not in holders]
    return (
        (Span(here.role(role).title),),
        here.runs(duty) if duty else (),
        (),
        _contacts(here, role, holders),
        _contacts(here, role, backups),
    )


def _contacts(here: PaperScope, role: str, contacts: Sequence[Contact]) -> Runs:
    lines = [tuple(_line(here, role, contact)) for contact in contacts[:_SHOWN]]
    if more := len(contacts) - _SHOWN:
        lines += [(Span(here.p("more-contacts", count=more)),)] if more > 0 else []
    return tuple(joined(lines, Break()))


def _line(here: PaperScope, role: str, contact: Contact) -> Iterator[Run]:
    if contact.title != here.role(role).title:
        yield from here.entry_runs(contact.id)
    yield from numbers(here, contact)


def _labelled(item: Number | Mailbox, contact: Contact) -> Iterator[Run]:
    known = not item.label or item.label in contact.title
    yield Span(" " if known else f" {item.label} ")


def _dialled(here: PaperScope, phone: Number) -> Runs:
    digits = dialable(phone.number)
    return (Span(phone.number, link=f"tel:{digits}"),) if digits else here.runs(phone.number)
