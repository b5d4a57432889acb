"""Whoever needs an entry should come across it without knowing that it exists.

Every entry stands in the list of its kind, so the question is what leads a reader there. Faults,
playbooks, courses and the glossary are looked for directly and never orphans. A measure should
prevent something (`prevents`, `emergencies`); a contact should fill a role or belong to a region; a
checklist should say how often it is run; a page should belong to a group. Forms and service
policies live from being named. Any of them is no orphan either when another entry or the home page
names it, in a key or in a Markdown link. Retired entries are left alone.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.checks.names import TO_ENTRIES
from generator.diagnostics import Diagnostic, Severity
from generator.model.checklist import Checklist
from generator.model.contact import Contact
from generator.model.entry import Entry, Status
from generator.model.form import Form
from generator.model.measure import Measure
from generator.model.page import Page
from generator.model.service import Service

RULE = "orphan-entry"


def check(context: Context) -> Iterator[Diagnostic]:
    """Finds entries that nothing leads to."""
    named = _named(context)
    for document in context.whole:
        entry = document.model
        if not isinstance(entry, Entry) or entry.status is Status.RETIRED:
            continue
        if entry.id not in named and not _stands_alone(entry):
            yield Diagnostic(RULE, document.place(), Severity.NOTICE, variant=entry.kind)


def _stands_alone(entry: Entry) -> bool:
    match entry:
        case Measure():
            return bool(entry.prevents or entry.emergencies)
        case Contact():
            return bool(entry.roles or entry.backup_for or entry.region)
        case Checklist():
            return entry.frequency is not None
        case Page():
            return entry.group is not None
        case Form() | Service():
            return False
    return True


def _named(context: Context) -> set[str]:
    """Ids that another entry or the settings mention."""
    former = context.kb.former_ids
    named = {
        former.get(name, name)
        for document in context.documents
        for _, name, refers in document.names
        if name != document.id and refers.space in TO_ENTRIES
    }
    return named | {
        former.get(link.target, link.target)
        for link in context.links
        if link.to_entry and link.target != link.document.id
    }
