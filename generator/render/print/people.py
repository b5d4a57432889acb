"""Who does what, who does it otherwise, and how to reach them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from generator.model.contact import Contact, Mailbox, Number
from generator.model.entry import Entry
from generator.model.markers import Space
from generator.model.walk import texts
from generator.prose import Blank, Break, Runs, Span, Table
from generator.render.print.making import joined, words
from generator.render.print.scope import PaperScope
from generator.render.site.lookups import dialable, reachable

_SHOWN = 2
_SHORT = Blank(length=4)
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
    """How to ring up a role: those first in line, with a blank for a number that is not known."""
    lines = (_line(here, role, contact, phones(here, contact)) for contact in _first(here, role))
    return tuple(joined(lines, Break()))


def number(here: PaperScope, contact: Contact) -> Runs:
    """The one number that is dialled to reach a contact; a blank when none is known."""
    return next(numbers(here, contact), (_SHORT,))


def numbers(here: PaperScope, contact: Contact) -> Iterator[Runs]:
    """The numbers that can be dialled to reach a contact, without what is said about them."""
    for phone in contact.phones:
        if digits := dialable(phone.number):
            yield (
                Span(phone.number, link=f"tel:{digits}"),
                *words(here.entry_mark(contact) or here.part_mark(phone)),
            )


def role_number(here: PaperScope, role: str) -> Runs:
    """The one number that is dialled to reach a role; a blank when none is known."""
    found = reachable(here, role)
    return number(here, found[0]) if found else (_SHORT,)


def unnoted(runs: Runs) -> Runs:
    """The runs with bare blanks, where the words around tell what is to be written."""
    return tuple(Blank() if isinstance(run, Blank) else run for run in runs)


def phones(here: PaperScope, contact: Contact) -> Iterator[Runs]:
    """The telephone numbers of a contact; one that is still to be filled is a blank."""
    yield from _numbers(here, contact, contact.phones)


def faxes(here: PaperScope, contact: Contact) -> Iterator[Runs]:
    """The fax numbers of a contact; one that is still to be filled is a blank."""
    yield from _numbers(here, contact, contact.faxes)


def mailboxes(here: PaperScope, contact: Contact) -> Iterator[Runs]:
    """The e-mail addresses of a contact; one that is still to be filled is a blank."""
    for mailbox in contact.emails:
        yield (
            *_label(mailbox, contact),
            *here.runs(mailbox.address),
            *_marked(here, contact, mailbox),
        )


def _numbers(here: PaperScope, contact: Contact, numbers: Iterable[Number]) -> Iterator[Runs]:
    for number in numbers:
        hours = (Span(here.p("hours", hours=number.hours)),) if number.hours else ()
        mark = _marked(here, contact, number)
        yield (*_label(number, contact), *_dialled(here, number), *hours, *mark)


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


def _first(here: PaperScope, role: str) -> Sequence[Contact]:
    return reachable(here, role)[:_SHOWN]


def _contacts(here: PaperScope, role: str, contacts: Sequence[Contact]) -> Runs:
    lines = [
        _line(here, role, contact, [*phones(here, contact), *mailboxes(here, contact)])
        for contact in contacts[:_SHOWN]
    ]
    if len(contacts) > _SHOWN:
        lines.append((Span(here.p("more-contacts", count=len(contacts) - _SHOWN)),))
    return tuple(joined(lines, Break()))


def _line(here: PaperScope, role: str, contact: Contact, numbers: Iterable[Runs]) -> Runs:
    """A contact on one line; by name unless that is the role's."""
    is_named = contact.title != here.role(role).title
    name = here.entry_runs(contact.id) if is_named else words(here.entry_mark(contact).strip())
    return tuple(joined((name, *(tuple(numbers) or ((Blank(),),))), Span(" ")))


def _label(item: Number | Mailbox, contact: Contact) -> Runs:
    known = not item.label or item.label in contact.title
    return () if known else (Span(f"{item.label} "),)


def _dialled(here: PaperScope, phone: Number) -> Runs:
    digits = dialable(phone.number)
    return (Span(phone.number, link=f"tel:{digits}"),) if digits else here.runs(phone.number)


def _marked(here: PaperScope, contact: Contact, item: Number | Mailbox) -> Runs:
    """The mark of a number; not beside a gap, nor where the contact itself has one."""
    mark = "" if here.entry_mark(contact) else here.part_mark(item)
    known = item.number if isinstance(item, Number) else item.address
    is_gap = mark and any(isinstance(run, Blank) for run in here.runs(known))
    return words("" if is_gap else mark)
