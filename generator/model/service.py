"""Service-level policies: levels, targets by calendar, escalation, deliverables, warranty."""

from typing import ClassVar

from generator.model.base import Part
from generator.model.entry import Entry
from generator.model.escalation import Rung
from generator.model.figure import Figure
from generator.model.markers import CalendarRef, ContactRef, FormRef, Plain, Prose, SeverityRef
from generator.model.scalars import DurationField, Name, RecurrenceField


class Calendar(Part):
    """When, or under which circumstance, a target holds: workdays, holidays, remote sites."""

    id: Name
    title: Plain
    hours: Plain | None = None
    note: Prose | None = None


class Target(Part):
    """What is promised for one level in one calendar, counted from the customer's report."""

    calendar: CalendarRef
    response: DurationField | None = None
    plan: DurationField | None = None
    on_site: DurationField | None = None
    workaround: DurationField | None = None
    resolve: DurationField | None = None
    spare: DurationField | None = None
    note: Prose | None = None


class Level(Part):
    """One level of a policy; `severity` ties it to the site's own severity ladder."""

    id: Name
    title: Plain
    definition: Prose
    examples: tuple[Prose, ...] = ()
    severity: SeverityRef | None = None
    targets: tuple[Target, ...] = ()
    action: Prose | None = None


class Deliverable(Part):
    """A document the customer gets: once by a deadline, or again and again."""

    title: Plain
    within: DurationField | None = None
    after: Plain | None = None
    every: RecurrenceField | None = None
    contents: tuple[Prose, ...] = ()
    form: FormRef | None = None


class Warranty(Part):
    """One period of cover: what is free, what is charged, from when on."""

    title: Plain
    duration: DurationField | None = None
    starts: Plain | None = None
    covers: tuple[Prose, ...] = ()
    cost: Prose | None = None
    note: Prose | None = None


class Commitment(Part):
    """A promise in words."""

    title: Plain
    text: Prose


class Service(Entry):
    """What is promised to a customer, in numbers."""

    kind: ClassVar[str] = "service"
    private_fields: ClassVar[frozenset[str]] = Entry.private_fields | {"escalation"}

    scope: Prose | None = None
    provider: ContactRef | None = None
    hotline: ContactRef | None = None
    calendars: tuple[Calendar, ...] = ()
    levels: tuple[Level, ...] = ()
    escalation: tuple[Rung, ...] = ()
    deliverables: tuple[Deliverable, ...] = ()
    warranty: tuple[Warranty, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    figures: tuple[Figure, ...] = ()
