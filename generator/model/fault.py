"""Common faults: what it looks like, how to make it work again, why, and how to keep it away."""

from enum import StrEnum
from typing import ClassVar

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from generator.model.base import Part
from generator.model.decision import Question
from generator.model.entry import Entry
from generator.model.escalation import Rung
from generator.model.markers import (
    CategoryRef,
    Literal,
    Plain,
    Prose,
    ServiceRef,
    SeverityRef,
    SystemRef,
)
from generator.model.scalars import Name
from generator.model.step import Steps


class Likelihood(StrEnum):
    """How often a cause turns out to be the one."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Message(Part):
    """What the screen or log says, word for word, the code, or both."""

    text: Literal | None = None
    code: Literal | None = None
    where: Plain | None = None

    @model_validator(mode="after")
    def _says_something(self) -> "Message":
        if self.text is None and self.code is None:
            raise PydanticCustomError("empty-message", "empty message")
        return self


class Cause(Part):
    """One possible cause with everything that belongs to it alone."""

    id: Name | None = None
    cause: Plain
    likelihood: Likelihood = Likelihood.MEDIUM
    why: Prose | None = None
    diagnosis: Steps = ()
    workaround: Steps = ()
    resolution: Steps = ()
    rollback: Steps = ()
    verification: Steps = ()


class Fault(Entry):
    """A fault that comes again and again.

    Steps directly under the fault hold whatever the cause; steps under a cause hold for it.
    """

    kind: ClassVar[str] = "fault"
    private_fields: ClassVar[frozenset[str]] = Entry.private_fields | {"alerts", "escalation"}

    category: CategoryRef
    systems: tuple[SystemRef, ...] = ()
    severity: SeverityRef
    symptoms: tuple[Prose, ...] = ()
    messages: tuple[Message, ...] = ()
    alerts: tuple[Literal, ...] = ()
    impact: Prose | None = None
    workaround: Steps = ()
    diagnosis: Steps = ()
    decisions: tuple[Question, ...] = ()
    causes: tuple[Cause, ...] = ()
    resolution: Steps = ()
    rollback: Steps = ()
    verification: Steps = ()
    prevention: tuple[Prose, ...] = ()
    escalation: tuple[Rung, ...] = ()
    service: ServiceRef | None = None
