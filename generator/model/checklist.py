"""Checklists: what is looked at, how, and what is normal."""

from enum import StrEnum
from typing import ClassVar

from generator.model.base import Part
from generator.model.entry import Entry
from generator.model.markers import FormRef, Plain, Prose, RoleRef, SystemRef
from generator.model.scalars import Name, RecurrenceField
from generator.model.step import Commands


class Record(StrEnum):
    """What is written down for an item."""

    TICK = "tick"
    VALUE = "value"
    NOTE = "note"


class Item(Part):
    """One thing to look at."""

    id: Name | None = None
    group: Plain | None = None
    what: Plain
    how: Prose | None = None
    run: Commands = ()
    normal: Prose | None = None
    if_not: Prose | None = None
    record: Record = Record.TICK
    unit: Plain | None = None


class Checklist(Entry):
    """A round of inspection."""

    kind: ClassVar[str] = "checklist"

    frequency: RecurrenceField | None = None
    role: RoleRef | None = None
    systems: tuple[SystemRef, ...] = ()
    before: tuple[Prose, ...] = ()
    items: tuple[Item, ...]
    after: tuple[Prose, ...] = ()
    form: FormRef | None = None
