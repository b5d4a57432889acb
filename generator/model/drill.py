"""Drills: a scenario played through, with surprises dealt in on the way."""

from generator.model.base import Model, Part
from generator.model.markers import Plain, Prose, RoleRef
from generator.model.scalars import DurationField, RecurrenceField


class Inject(Part):
    """A surprise: `at` after the start `tell` is told to the players; None means at the start."""

    at: DurationField | None = None
    tell: Prose
    expect: Prose | None = None
    to: RoleRef | None = None


class Drill(Model):
    """How a playbook or course is rehearsed."""

    scenario: Prose
    frequency: RecurrenceField | None = None
    duration: DurationField | None = None
    participants: tuple[RoleRef, ...] = ()
    preparation: tuple[Prose, ...] = ()
    injects: tuple[Inject, ...] = ()
    success: tuple[Prose, ...] = ()
    debrief: tuple[Plain, ...] = ()
