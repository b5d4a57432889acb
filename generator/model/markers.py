"""Annotated text types; the marker tells every later stage what a string is.

A walker (`generator.model.walk`) finds the markers, so that reference checks, audience filters,
search documents and glyph checks need no list of fields of their own.
"""

from dataclasses import dataclass
from enum import Enum
from typing import Annotated, TypeAlias

from pydantic import StringConstraints


class Text(Enum):
    """How a string is to be read."""

    PLAIN = "plain"
    """One line of plain text, such as a title."""
    PROSE = "prose"
    """Markdown."""
    LITERAL = "literal"
    """Shown exactly as typed: messages, commands, numbers."""


class Space(Enum):
    """A set of names that a reference can point into."""

    ENTRY = "entry"
    ROLE = "role"
    SEVERITY = "severity"
    CATEGORY = "category"
    SYSTEM = "system"
    EMERGENCY = "emergency"
    MEASURE_TYPE = "measure-type"
    REGION = "region"
    AUDIENCE = "audience"
    FIELD = "field"
    """A key of the entry itself."""
    STEP = "step"
    """A step or phase of the same entry, or an entry."""
    QUESTION = "question"
    """A question, step, phase or cause of the same entry, or an entry."""
    LEVEL = "level"
    """A level of the same service policy."""
    CALENDAR = "calendar"
    """A calendar of the same service policy."""
    FILE = "file"
    """A file of the project, such as `files/room.png` (below `kb/`)."""


TO_ENTRIES = frozenset({Space.ENTRY, Space.STEP, Space.QUESTION})
"""The spaces in which the id of an entry may be written."""


@dataclass(frozen=True, slots=True)
class RefersTo:
    """Marks a string as a name that must exist elsewhere.

    Attributes:
        space: where the name must exist.
        kind: for entries, the only kind allowed; "" for any.
    """

    space: Space
    kind: str = ""


_ONE_LINE = StringConstraints(min_length=1, max_length=500, pattern=r"^[^\n]*\S[^\n]*$")
_LINES = StringConstraints(min_length=1, pattern=r"\S")

Plain: TypeAlias = Annotated[str, _ONE_LINE, Text.PLAIN]
"""One line of plain text."""
Prose: TypeAlias = Annotated[str, _LINES, Text.PROSE]
"""Markdown."""
Literal: TypeAlias = Annotated[str, _LINES, Text.LITERAL]
"""Text shown exactly as typed."""

AudienceName: TypeAlias = Annotated[str, RefersTo(Space.AUDIENCE)]
EntryRef: TypeAlias = Annotated[str, RefersTo(Space.ENTRY)]
FaultRef: TypeAlias = Annotated[str, RefersTo(Space.ENTRY, "fault")]
PlaybookRef: TypeAlias = Annotated[str, RefersTo(Space.ENTRY, "playbook")]
ContactRef: TypeAlias = Annotated[str, RefersTo(Space.ENTRY, "contact")]
ServiceRef: TypeAlias = Annotated[str, RefersTo(Space.ENTRY, "service")]
FormRef: TypeAlias = Annotated[str, RefersTo(Space.ENTRY, "form")]
RoleRef: TypeAlias = Annotated[str, RefersTo(Space.ROLE)]
SeverityRef: TypeAlias = Annotated[str, RefersTo(Space.SEVERITY)]
CategoryRef: TypeAlias = Annotated[str, RefersTo(Space.CATEGORY)]
SystemRef: TypeAlias = Annotated[str, RefersTo(Space.SYSTEM)]
EmergencyRef: TypeAlias = Annotated[str, RefersTo(Space.EMERGENCY)]
MeasureTypeRef: TypeAlias = Annotated[str, RefersTo(Space.MEASURE_TYPE)]
RegionRef: TypeAlias = Annotated[str, RefersTo(Space.REGION)]
StepRef: TypeAlias = Annotated[str, RefersTo(Space.STEP)]
QuestionRef: TypeAlias = Annotated[str, RefersTo(Space.QUESTION)]
LevelRef: TypeAlias = Annotated[str, RefersTo(Space.LEVEL)]
CalendarRef: TypeAlias = Annotated[str, RefersTo(Space.CALENDAR)]
FieldRef: TypeAlias = Annotated[str, RefersTo(Space.FIELD)]
FileRef: TypeAlias = Annotated[str, RefersTo(Space.FILE)]
