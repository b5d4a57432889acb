"""Whoever is to be called can be called.

Entries name roles, contacts fill them. A role that entries use (other than as `owner`, who is not
called at night) and that no contact holds or backs up is a gap, told once, at the role in
`site_config.yml`; retired contacts do not count. A contact needs a way to reach it: a phone, fax,
e-mail, website or address of its own, of the contact it belongs to, or of one that belongs to it.
Contacts that belong to each other in a circle are an error.
"""

from collections.abc import Iterator, Mapping

from generator.checks.cards import Cards
from generator.checks.context import Context
from generator.diagnostics import Diagnostic, Severity
from generator.model.contact import Contact
from generator.model.entry import Status

RULE = "contact-gap"


def check(context: Context) -> Iterator[Diagnostic]:
    """Looks at every role in use and at every contact."""
    yield from _unfilled_roles(context)
    cards = context.cards
    reachable = _reachable(cards)
    for name in cards.of(Contact.kind):
        if name in cards.faulty or cards.status[name] == Status.RETIRED:
            continue
        places = context.kb.places[name]
        if name in _ancestors(name, cards):
            place = places.of_value(("parent",))
            values = {"parent": cards.parent[name]}
            yield Diagnostic(RULE, place, values=values, variant="circle")
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
    roles = context.cards.roles
    for name in sorted(roles.keys() - context.cards.faulty.keys()):
        for role in roles[name]:
            users.setdefault(role, name)
    return users


def _reachable(cards: Cards) -> set[str]:
    direct = cards.has_a_way.keys()
    through_members = {cards.parent.get(name, "") for name in direct}
    through_parents = {
        name for name in cards.parent if not direct.isdisjoint(_ancestors(name, cards))
    }
    return direct | through_members | through_parents


def _ancestors(name: str, cards: Cards) -> Iterator[str]:
    """The contacts it belongs to, nearest first, until there is none or the circle closes."""
    seen = set[str]()
    while (name := cards.parent.get(name, "")) not in seen and name in cards.kind:
        seen.add(name)
        yield name
