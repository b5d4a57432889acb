"""The article of a page as HTML and what a host must know about it; no host is known here."""

from collections.abc import Callable
from typing import TypeAlias

from markupsafe import escape

from generator.publish.theme import fill
from generator.render.output import NavigationItem, Page, Section, Site

TITLE_ID = "_top"
"""Anchor of the first-level heading."""

WIDE_LAYOUTS = frozenset({"home", "index", "wide"})
"""Layouts that have no table of contents beside them."""

Whole: TypeAlias = Callable[[Page], Page]
"""Gives a page its HTML, which of many pages is laid aside until it is wanted."""


def as_it_is(page: Page) -> Page:
    """A page that has its HTML."""
    return page


def article(page: Page, permalink: str) -> str:
    """The whole article: title, lead, sections; `permalink` is the tooltip of heading links."""
    sections = "".join(_section(section, permalink) for section in page.sections)
    return fill("article", title=page.title, html=lead(page) + sections)


def lead(page: Page) -> str:
    """What stands between the title and the first section, "" for nothing."""
    return fill("lead", html=page.lead) if page.lead else ""


def section_body(section: Section) -> str:
    """What stands below a section's heading."""
    return fill("section", html=section.html)


def _section(section: Section, permalink: str) -> str:
    heading = fill("heading", id=section.id, title=section.title, permalink=permalink)
    return heading + section_body(section)


def front_matter(page: Page, site: Site) -> dict[str, object]:
    """What a host's template is told about a page.

    All texts are escaped, since Material's templates do not escape; the page's own facts stay
    below `ob`, where they cannot meet a word that has a meaning for the host.
    """
    facts = {key: escape(value) for key, value in page.meta.items()}
    return {
        "title": escape(page.title),
        "description": escape(page.description),
        "hide": _hidden(page, site),
        "ob": {**facts, "layout": escape(page.layout)},
    }


def _hidden(page: Page, site: Site) -> list[str]:
    in_group = any(page.address in addresses(item) for item in site.navigation if item.children)
    has_contents = page.layout not in WIDE_LAYOUTS and len(page.sections) > 1
    return ["navigation"] * (not in_group) + ["toc"] * (not has_contents)


def addresses(item: NavigationItem) -> set[str]:
    """The addresses of an item of the navigation and of all below it."""
    return {item.address}.union(*map(addresses, item.children))
