"""Whoever is to be called can be called.

Entries name roles, contacts fill them. A role that entries use (other than as `owner`, who is not
called at night) and that no contact holds or backs up is a gap, told once, at the role in
`site_config.yml`; retired contacts do not count. A contact needs a way to reach it: a phone, fax,
e-mail, website or address of its own, of the contact it belongs to, or of one that belongs to it.
Contacts that belong to each other in a circle are an error.
"""

from collections.abc import Iterator, Mapping

from generator.checks.context import Context
from generator.diagnostics import Diagnostic, Severity
from generator.model.contact import Contact
from generator.model.entry import Status

RULE = "contact-gap"


def check(context: Context) -> Iterator[Diagnostic]:
    """Looks at every role in use and at every contact."""
    yield from _unfilled_roles(context)
    contacts = {contact.id: contact for contact in context.kb.of(Contact)}
    reachable = _reachable(contacts)
    for contact in contacts.values():
        if not context.cards[contact.id].whole or contact.status is Status.RETIRED:
            continue
        if _in_a_circle(contact, contacts):
            values = {"parent": contact.parent or ""}
            place = context.kb.place(contact, ("parent",))
            yield Diagnostic(RULE, place, values=values, variant="circle")
        elif contact.id not in reachable:
            yield Diagnostic(
                RULE, context.kb.place(contact), Severity.WARNING, variant="unreachable"
            )


def _unfilled_roles(context: Context) -> Iterator[Diagnostic]:
    places = context.kb.config_places
    if places is None or not context.world.settings_whole:
        return
    users = _users(context)
    for index, role in enumerate(context.kb.config.roles):
        if role.id in users and not context.world.filled(role.id):
            place = places.of_value(("roles", index, "id"))
            values = {"role": role.id, "user": users[role.id]}
            yield Diagnostic(RULE, place, Severity.WARNING, values, "unfilled")


def _users(context: Context) -> Mapping[str, str]:
    """Per role, the id of the first entry that expects somebody in it."""
    users: dict[str, str] = {}
    for name, card in context.cards.items():
        for role in card.roles if card.whole else ():
            users.setdefault(role, name)
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
