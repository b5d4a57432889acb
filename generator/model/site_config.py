"""`site_config.yml`: everything a site owner sets."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated

from pydantic import Field

from generator.messages import Language
from generator.model.base import Model
from generator.model.entry import SCHEMA_VERSION
from generator.model.markers import (
    ContactRef,
    EntryRef,
    FileRef,
    Literal,
    Plain,
    PlaybookRef,
    Prose,
    ServiceRef,
    Space,
)
from generator.model.scalars import DurationField, Name

Colour = Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$")]
"""A colour as `#rrggbb`."""


class Topic(Model):
    """One word of the taxonomy: a category, a system, a region, an emergency type."""

    id: Name
    title: Plain
    summary: Prose | None = None


class SeverityLevel(Model):
    """One rung of the site's severity ladder; the list runs from worst to least."""

    id: Name
    title: Plain
    definition: Prose | None = None


class Role(Model):
    """A role that entries name instead of people."""

    id: Name
    title: Plain
    duty: Prose | None = None


class Home(Model):
    """What the home page shows beside search, emergencies and severities."""

    service: ServiceRef | None = None
    hotlines: tuple[ContactRef, ...] = ()
    emergencies: tuple[PlaybookRef, ...] = ()
    featured: tuple[EntryRef, ...] = ()
    wizard: EntryRef | None = None
    notice: Prose | None = None


class ThemeConfig(Model):
    """Colours and logo."""

    primary: Colour | None = None
    accent: Colour | None = None
    logo: FileRef | None = None


class SiteConfig(Model):
    """The owner's settings and the words that entries may use."""

    schema_version: int = SCHEMA_VERSION
    site_name: Plain
    site_description: Plain | None = None
    site_url: Annotated[Literal, Field(pattern=r"^https?://\S+/$")] | None = None
    organisation: Plain | None = None
    language: Language = "zh"
    audiences: Annotated[tuple[Name, ...], Field(min_length=1)] = ("public", "internal")
    severities: tuple[SeverityLevel, ...] = ()
    categories: tuple[Topic, ...] = ()
    systems: tuple[Topic, ...] = ()
    emergency_types: tuple[Topic, ...] = ()
    measure_types: tuple[Topic, ...] = ()
    regions: tuple[Topic, ...] = ()
    roles: tuple[Role, ...] = ()
    review_every: DurationField | None = None
    home: Home = Home()
    theme: ThemeConfig = ThemeConfig()

    @property
    def narrowest_audience(self) -> str:
        """The audience that sees everything, and the default of all that names none."""
        return self.audiences[-1]


VOCABULARIES: Mapping[Space, str] = MappingProxyType(
    {
        Space.ROLE: "roles",
        Space.SEVERITY: "severities",
        Space.CATEGORY: "categories",
        Space.SYSTEM: "systems",
        Space.EMERGENCY: "emergency_types",
        Space.MEASURE_TYPE: "measure_types",
        Space.REGION: "regions",
        Space.AUDIENCE: "audiences",
    }
)
"""The spaces whose names the owner lists in `site_config.yml`, with the key of the list."""
