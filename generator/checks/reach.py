"""Whether people come across an entry even when nothing names it."""

from generator.model.checklist import Checklist
from generator.model.contact import Contact
from generator.model.entry import Entry
from generator.model.form import Form
from generator.model.measure import Measure
from generator.model.page import Page
from generator.model.service import Service


def stands_alone(entry: Entry) -> bool:
    """Whether an entry is looked for directly, or says itself where it belongs."""
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
