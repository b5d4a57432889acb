"""Whoever is to be called can be called.

Entries name roles, contacts fill them. A role that entries use (other than as `owner`, who is not
called at night) and that no contact holds or backs up is a gap, told once, at the role in
`site_config.yml`; retired contacts do not count. A contact needs a way to reach it: a phone, fax,
e-mail, website or address of its own, of the contact it belongs to, or of one that belongs to it.
Contacts that belong to each other in a circle are an error.
"""

from collections.abc import Iterator, Mapping

from generator.checks.card import Card
from generator.checks.context import Context
from generator.diagnostics import Diagnostic, Severity
from generator.model.contact import Contact
from generator.model.entry import Status

RULE = "contact-gap"


def check(context: Context) -> Iterator[Diagnostic]:
    """Looks at every role in use and at every contact."""
    yield from _unfilled_roles(context)
    contacts = {
        name: card for name, card in context.cards.items() if card.face.kind == Contact.kind
    }
    reachable = _reachable(contacts)
    for name, card in contacts.items():
        if not card.whole or card.face.status == Status.RETIRED:
            continue
        places = context.kb.places[name]
        if _in_a_circle(card, contacts):
            place = places.of_value(("parent",))
            yield Diagnostic(RULE, place, values={"parent": card.parent}, variant="circle")
        elif name not in reachable:
            place = places.of_value(())
            yield Diagnostic(RULE, place, Severity.WARNING, variant="unreachable")


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


def _reachable(contacts: Mapping[str, Card]) -> set[str]:
    direct = {name for name, card in contacts.items() if card.has_a_way}
    through_members = {contacts[name].parent for name in direct}
    through_parents = {
        name
        for name, card in contacts.items()
        if any(parent.face.id in direct for parent in _ancestors(card, contacts))
    }
    return direct | through_members | through_parents


def _ancestors(card: Card, contacts: Mapping[str, Card]) -> Iterator[Card]:
    """The contacts it belongs to, nearest first, until there is none or the circle closes."""
    seen = set[str]()
    while (parent := contacts.get(card.parent)) and parent.face.id not in seen:
        seen.add(parent.face.id)
        yield parent
        card = parent


def _in_a_circle(card: Card, contacts: Mapping[str, Card]) -> bool:
    return any(parent.face.id == card.face.id for parent in _ancestors(card, contacts))
