"""Contacts: organisations, teams and people; the only place where numbers are written."""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from generator.model.base import Part
from generator.model.entry import Entry
from generator.model.figure import Figure
from generator.model.markers import ContactRef, Literal, Plain, Prose, RegionRef, RoleRef


class ContactType(StrEnum):
    """What a contact is."""

    ORGANISATION = "organisation"
    TEAM = "team"
    PERSON = "person"


class Number(Part):
    """A telephone or fax number with its own audience."""

    guarded: ClassVar[bool] = True

    number: Literal
    label: Plain | None = None
    hours: Plain | None = None


class Mailbox(Part):
    """An e-mail address with its own audience."""

    guarded: ClassVar[bool] = True

    address: Literal
    label: Plain | None = None


class Contact(Entry):
    """Somebody to turn to. `roles` and `backup_for` say which roles the contact fills."""

    kind: ClassVar[str] = "contact"

    type: ContactType
    region: RegionRef | None = None
    parent: ContactRef | None = None
    roles: tuple[RoleRef, ...] = ()
    backup_for: tuple[RoleRef, ...] = ()
    address: Plain | None = None
    postcode: Literal | None = None
    phones: tuple[Number, ...] = ()
    faxes: tuple[Number, ...] = ()
    emails: tuple[Mailbox, ...] = ()
    website: Annotated[Literal, Field(pattern=r"^(https?://\S+|【.*】)$")] | None = None
    hours: Prose | None = None
    covers: tuple[Prose, ...] = ()
    duties: tuple[Prose, ...] = ()
    figures: tuple[Figure, ...] = ()
