"""Whoever is to be called can be called.

Entries name roles, contacts fill them. A role that entries use (other than as `owner`, who is not
called at night) and that no contact holds or backs up is a gap, told once, at the role in
`site_config.yml`; retired contacts do not count. A contact needs a way to reach it: a phone, fax,
e-mail, website or address of its own, of the contact it belongs to, or of one that belongs to it.
Contacts that belong to each other in a circle are an error.
"""

from collections.abc import Iterator, Mapping

from generator.checks.context import Context
from generator.checks.document import Document
from generator.diagnostics import Diagnostic, Severity
from generator.model.contact import Contact
from generator.model.entry import Status
from generator.model.markers import Space

RULE = "contact-gap"


def check(context: Context) -> Iterator[Diagnostic]:
    """Looks at every role in use and at every contact."""
    yield from _unfilled_roles(context)
    contacts = {contact.id: contact for contact in context.kb.of(Contact)}
    reachable = _reachable(contacts)
    for document in context.whole:
        contact = contacts.get(document.id)
        if contact is None or contact.status is Status.RETIRED:
            continue
        if _in_a_circle(contact, contacts):
            values = {"parent": contact.parent or ""}
            yield Diagnostic(RULE, document.place("parent"), values=values, variant="circle")
        elif contact.id not in reachable:
            yield Diagnostic(RULE, document.place(), Severity.WARNING, variant="unreachable")


def _unfilled_roles(context: Context) -> Iterator[Diagnostic]:
    users = _users(context)
    for document in context.settings if context.settings_whole else ():
        for index, role in enumerate(context.kb.config.roles):
            if role.id in users and not is_filled(context, role.id):
                yield Diagnostic(
                    RULE,
                    document.place("roles", index, "id"),
                    Severity.WARNING,
                    {"role": role.id, "user": users[role.id].id},
                    "unfilled",
                )


def is_filled(context: Context, role: str) -> bool:
    """Whether a contact that is not retired holds a role or backs it up."""
    holders = context.kb.contacts_for(role)
    return any(contact.status is not Status.RETIRED for contact in holders)


def _users(context: Context) -> Mapping[str, Document]:
    """Per role, the first entry that expects somebody in it."""
    users: dict[str, Document] = {}
    for document in context.whole:
        for path, name, refers in document.names:
            if refers.space is Space.ROLE and path != ("owner",):
                users.setdefault(name, document)
    return users


def _reachable(contacts: Mapping[str, Contact]) -> set[str]:
    direct = {name for name, contact in contacts.items() if _has_a_way(contact)}
    through_members = {contacts[name].parent or "" for name in direct}
    through_parents = {
        name
        for name, contact in contacts.items()
        if any(parent.id in direct for parent in _ancestors(contact, contacts))
    }
    return direct | through_members | through_parents


def _has_a_way(contact: Contact) -> bool:
    ways = (contact.phones, contact.faxes, contact.emails, contact.website, contact.address)
    return any(ways)


def _ancestors(contact: Contact, contacts: Mapping[str, Contact]) -> Iterator[Contact]:
    """The contacts it belongs to, nearest first, until there is none or the circle closes."""
    seen = set[str]()
    while (parent := contacts.get(contact.parent or "")) and parent.id not in seen:
        seen.add(parent.id)
        yield parent
        contact = parent


def _in_a_circle(contact: Contact, contacts: Mapping[str, Contact]) -> bool:
    return any(parent.id == contact.id for parent in _ancestors(contact, contacts))
