"""Forms on paper or screen: who fills in what, who signs, by when."""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from generator.model.base import Part
from generator.model.entry import Entry
from generator.model.markers import Plain, Prose, RoleRef
from generator.model.scalars import DurationField, Name


class FieldType(StrEnum):
    """What a field takes, which decides how much room it gets on paper."""

    TEXT = "text"
    LINES = "lines"
    NUMBER = "number"
    DATE = "date"
    TIME = "time"
    DATETIME = "datetime"
    CHOICE = "choice"
    CHOICES = "choices"
    TABLE = "table"


class FormField(Part):
    """One thing to fill in. `options` belong to choices, `columns` and `rows` to tables."""

    id: Name | None = None
    label: Plain
    group: Plain | None = None
    type: FieldType = FieldType.TEXT
    required: bool = False
    filled_by: RoleRef | None = None
    hint: Prose | None = None
    options: tuple[Plain, ...] = ()
    columns: tuple[Plain, ...] = ()
    rows: Annotated[int, Field(ge=1, le=60)] = 3


class Signature(Part):
    """Somebody who signs."""

    label: Plain
    role: RoleRef | None = None


class Form(Entry):
    """A form of the service."""

    kind: ClassVar[str] = "form"

    purpose: Prose | None = None
    fields: tuple[FormField, ...]
    signatures: tuple[Signature, ...] = ()
    deadline: DurationField | None = None
    after: Plain | None = None
    hand_to: RoleRef | None = None
    copies: int = 1
