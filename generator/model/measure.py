"""Preventive measures: prepared before, handled when it happens all the same."""

from typing import ClassVar

from generator.model.entry import Entry
from generator.model.markers import EmergencyRef, EntryRef, MeasureTypeRef, Plain, Prose, RoleRef
from generator.model.scalars import RecurrenceField
from generator.model.step import Steps


class Measure(Entry):
    """One row of the prevention matrix: type, event, preparation, handling."""

    kind: ClassVar[str] = "measure"

    type: MeasureTypeRef
    event: Plain
    preparation: tuple[Prose, ...] = ()
    handling: tuple[Prose, ...] = ()
    steps: Steps = ()
    frequency: RecurrenceField | None = None
    role: RoleRef | None = None
    prevents: tuple[EntryRef, ...] = ()
    emergencies: tuple[EmergencyRef, ...] = ()
