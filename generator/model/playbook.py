"""Emergency playbooks: what is done, by whom, by when, from the first minute to the report."""

from enum import StrEnum
from typing import ClassVar

from generator.model.base import Part
from generator.model.decision import Question
from generator.model.drill import Drill
from generator.model.entry import Entry
from generator.model.escalation import Rung
from generator.model.markers import (
    EmergencyRef,
    EntryRef,
    FormRef,
    Literal,
    Plain,
    Prose,
    RoleRef,
    ServiceRef,
    SeverityRef,
    SystemRef,
)
from generator.model.scalars import DateField, DurationField, Name
from generator.model.step import Steps


class Stage(StrEnum):
    """The four stages of emergency response for IT services, after GB/T 28827.3-2012."""

    PREPARATION = "preparation"
    MONITORING = "monitoring"
    RESPONSE = "response"
    IMPROVEMENT = "improvement"


class RoleDuty(Part):
    """A role in the playbook and what it answers for."""

    role: RoleRef
    duty: Prose


class Elsewhere(Part):
    """Wrong playbook: when `when` is seen, `goto` is the right one."""

    when: Prose
    goto: EntryRef


class Phase(Part):
    """A stretch of the response with one goal and a time target."""

    id: Name
    title: Plain
    stage: Stage | None = None
    goal: Prose | None = None
    within: DurationField | None = None
    steps: Steps = ()


class Communication(Part):
    """A prepared text to send; `text` holds gaps in 【】 to be filled when sending."""

    title: Plain
    when: Prose | None = None
    to: Plain | None = None
    sender: RoleRef | None = None
    text: Literal


class Report(Part):
    """What is handed in to close the case, and by when."""

    title: Plain
    within: DurationField | None = None
    after: Plain | None = None
    to: Plain | None = None
    role: RoleRef | None = None
    form: FormRef | None = None
    contents: tuple[Prose, ...] = ()


class Playbook(Entry):
    """The answer to one kind of emergency."""

    kind: ClassVar[str] = "playbook"
    private_fields: ClassVar[frozenset[str]] = Entry.private_fields | {
        "alerts",
        "escalation",
        "drill",
        "last_rehearsed",
        "rehearse_every",
    }

    emergency: EmergencyRef
    severity: SeverityRef
    systems: tuple[SystemRef, ...] = ()
    triggers: tuple[Prose, ...] = ()
    alerts: tuple[Literal, ...] = ()
    elsewhere: tuple[Elsewhere, ...] = ()
    immediate: Steps = ()
    roles: tuple[RoleDuty, ...] = ()
    strategy: Prose | None = None
    prevention: tuple[Prose, ...] = ()
    phases: tuple[Phase, ...] = ()
    decisions: tuple[Question, ...] = ()
    rollback: Steps = ()
    recovery: tuple[Prose, ...] = ()
    escalation: tuple[Rung, ...] = ()
    service: ServiceRef | None = None
    communications: tuple[Communication, ...] = ()
    closure: tuple[Report, ...] = ()
    drill: Drill | None = None
    last_rehearsed: DateField | None = None
    rehearse_every: DurationField | None = None
