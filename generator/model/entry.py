"""The envelope that every kind of entry shares."""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from generator.model.base import Model, Part
from generator.model.markers import AudienceName, EntryRef, FieldRef, Literal, Plain, Prose, RoleRef
from generator.model.scalars import DateField, DurationField, Name

SCHEMA_VERSION = 1
"""The version of the YAML form that this release reads and writes."""


class Status(StrEnum):
    """How far an entry can be trusted, after the article states of KCS v6."""

    DRAFT = "draft"
    REVIEW = "review"
    PUBLISHED = "published"
    RETIRED = "retired"


class Source(Part):
    """Where a statement comes from: a standard, a contract clause, a vendor's page."""

    title: Plain
    url: Annotated[Literal, Field(pattern=r"^https?://\S+$")] | None = None
    clause: Plain | None = None


class Entry(Model):
    """What every entry has, whatever its kind.

    Attributes:
        kind: name of the kind, such as `fault`.
        private_fields: keys that stay with the narrowest audience even in a public entry,
            unless `field_audience` names them.
    """

    kind: ClassVar[str]
    private_fields: ClassVar[frozenset[str]] = frozenset({"owner", "review_every"})

    schema_version: int = SCHEMA_VERSION
    id: Name
    title: Plain
    summary: Prose | None = None
    audience: AudienceName | None = None
    field_audience: dict[FieldRef, AudienceName] = Field(default_factory=dict)
    status: Status = Status.DRAFT
    owner: RoleRef | None = None
    reviewed: DateField | None = None
    review_every: DurationField | None = None
    tags: tuple[Plain, ...] = ()
    aliases: tuple[Plain, ...] = ()
    related: tuple[EntryRef, ...] = ()
    references: tuple[Source, ...] = ()
