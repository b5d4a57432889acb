"""Whoever needs an entry should come across it without knowing that it exists.

Every entry stands in the list of its kind, so the question is what leads a reader there. Faults,
playbooks, courses and the glossary are looked for directly and never orphans. A measure should
prevent something (`prevents`, `emergencies`); a contact should fill a role or belong to a region; a
checklist should say how often it is run; a page should belong to a group. Forms and service
policies live from being named. Any of them is no orphan either when another entry or the home page
names it, in a key or in a Markdown link. Retired entries are left alone.
"""

from collections.abc import Iterator
from itertools import chain

from generator.checks.card import named
from generator.checks.context import Context
from generator.diagnostics import Diagnostic, Severity

RULE = "orphan-entry"


def check(context: Context) -> Iterator[Diagnostic]:
    """Finds entries that nothing leads to."""
    reached = _reached(context)
    cards = context.cards
    for name in sorted(cards.needs_a_link.keys() - cards.faulty.keys() - reached):
        place = context.kb.places[name].of_value(())
        yield Diagnostic(RULE, place, Severity.NOTICE, variant=cards.kind[name])


def _reached(context: Context) -> set[str]:
    """Ids that another entry or the settings mention."""
    former = context.world.former_ids
    by_settings = (name for document in context.settings for name in named(document))
    found = set(chain(by_settings, *context.cards.names.values()))
    return found | {former[name] for name in found & former.keys()}
