"""Escalation ladders: after how long, to whom, to do what."""

from generator.model.base import Part
from generator.model.markers import LevelRef, Prose, RoleRef
from generator.model.scalars import DurationField


class Rung(Part):
    """One rung: once `after` has gone by without a solution, `to` is told; None means at once.

    `levels` limits the rung to some levels of the service policy it stands in.
    """

    after: DurationField | None = None
    to: tuple[RoleRef, ...]
    action: Prose | None = None
    levels: tuple[LevelRef, ...] = ()
