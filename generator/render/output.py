"""What a renderer yields: files of the site as values that know no host and no disk."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from markupsafe import Markup

from generator.messages import Language

Address: TypeAlias = str
"""Place of a file in the site, relative to its root: `faults/disk-full.html`, never with `..`."""


@dataclass(frozen=True, slots=True)
class Section:
    """One second-level heading of a page with what stands under it.

    Attributes:
        id: anchor, unique in the page.
        title: heading as plain text.
        html: safe HTML without blank lines, so that Markdown readers pass it through whole.
    """

    id: str
    title: str
    html: Markup


@dataclass(frozen=True, slots=True)
class Page:
    """One HTML page: a title, a lead, then sections.

    Attributes:
        address: where it lies, ends in `.html`.
        title: first-level heading and window title, plain text.
        lead: safe HTML between the title and the first section, no blank lines.
        sections: the body, in reading order.
        description: one plain sentence for lists and link previews.
        layout: name of the page layout: `entry`, `index`, `home`, `wide`.
        meta: facts for the theme (kind, severity, audience, …), plain text.
    """

    address: Address
    title: str
    lead: Markup = field(default_factory=Markup)
    sections: tuple[Section, ...] = ()
    description: str = ""
    layout: str = "entry"
    meta: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Redirect:
    """An old address that leads to where the page lives now."""

    address: Address
    target: Address


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file of the project that the site carries as it is.

    Attributes:
        address: where it lies in the site.
        source: path relative to the project, with forward slashes.
    """

    address: Address
    source: str


@dataclass(frozen=True, slots=True)
class Data:
    """A file made by the renderer, such as the rows of a list."""

    address: Address
    content: bytes


OutputFile: TypeAlias = Page | Redirect | Attachment | Data


@dataclass(frozen=True, slots=True)
class NavigationItem:
    """One entry of the site's main navigation; a page, or a group of pages."""

    title: str
    address: Address = ""
    children: tuple["NavigationItem", ...] = ()


@dataclass(frozen=True, slots=True)
class Site:
    """All that a host needs to publish a site.

    Attributes:
        title: the site's name.
        language: of the interface texts.
        url: where it will be served, ends in `/`; "" when that is not known.
        navigation: the few pages that stand in the navigation.
        files: every file, in a stable order.
    """

    title: str
    language: Language
    navigation: tuple[NavigationItem, ...]
    files: tuple[OutputFile, ...]
    url: str = ""

    @property
    def pages(self) -> tuple[Page, ...]:
        """Those of the files that are pages."""
        return tuple(file for file in self.files if isinstance(file, Page))
