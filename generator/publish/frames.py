"""Frames: what a host's template puts around the articles of pages of one shape.

A host needs milliseconds for a page, filling a frame a few hundredths of one. A stand-in for each
shape goes through the host, with marks for texts; cut at the marks, its page is the frame.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import PurePosixPath
from urllib.parse import quote

from markupsafe import Markup
from markupsafe import escape as escape_markup

from generator.publish.article import addresses, article
from generator.render.output import Page, Section, Site

_MARK = re.compile(r"ob0frame0([a-z]+\d*)0ob")
_COMPARED = frozenset({"up"})
"""Facts that the theme compares with others, so that a mark cannot stand for them."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What pages have in common that get the same frame.

    Attributes:
        place: the folder of the page; of a page in the navigation its whole address.
        layout: name of the layout.
        parts: how many sections it has.
        is_described: whether it has a description.
        facts: names of its facts; those the theme compares with their values, the others with
            whether they say anything.
    """

    place: str
    layout: str
    parts: int
    is_described: bool
    facts: tuple[tuple[str, str], ...]


class UnusableFrameError(Exception):
    """The host's template does more with a page than to put it in."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A page cut at its marks: what stands fixed, and between the names of what comes there.

    Attributes:
        parts: fixed texts at even places, names at odd ones.
    """

    parts: tuple[str, ...]

    def filled(self, values: Mapping[str, str]) -> bytes:
        """The page with its values."""
        parts = list(self.parts)
        for place in range(1, len(parts), 2):
            parts[place] = values[parts[place]]
        return "".join(parts).encode("utf-8", errors="xmlcharrefreplace")


class Shapes:
    """Tells the shapes of a site's pages."""

    def __init__(self, site: Site) -> None:
        self._in_navigation = frozenset().union(*map(addresses, site.navigation))

    def of(self, page: Page) -> Shape:
        """The shape of a page."""
        path = page.address
        return Shape(
            place=path if path in self._in_navigation else path.rpartition("/")[0],
            layout=page.layout,
            parts=len(page.sections),
            is_described=bool(page.description),
            facts=tuple(
                (name, value if name in _COMPARED else "1" if value else "")
                for name, value in sorted(page.meta.items())
            ),
        )


def stand_in(shape: Shape, number: int) -> Page:
    """A page of a shape with marks for its texts; the number keeps addresses apart."""
    in_navigation = shape.place.endswith(".html")
    folder = f"{shape.place}/" if shape.place else ""
    facts = enumerate(shape.facts)
    return Page(
        address=shape.place if in_navigation else f"{folder}{_mark('name')}{number}.html",
        title=_mark("title"),
        sections=tuple(
            Section(_mark(f"anchor{part}"), _mark(f"heading{part}"), Markup(""))
            for part in range(shape.parts)
        ),
        description=_mark("description") if shape.is_described else "",
        layout=shape.layout,
        meta={
            name: value if name in _COMPARED else _mark(f"fact{place}") if value else ""
            for place, (name, value) in facts
        },
    )


def cut(html: str, page: Page, permalink: str) -> Frame:
    """The frame of a stand-in's page.

    Raises:
        UnusableFrameError: the article does not stand in it once as it was given.
    """
    own = article(page, permalink)
    name = PurePosixPath(page.address).stem
    if html.count(own) != 1:
        raise UnusableFrameError(page.address)
    marked = html.replace(own, _mark("article"))
    if name.startswith(_mark("name")):
        marked = marked.replace(name, _mark("name"))
    return Frame(tuple(_MARK.split(marked)))


def values(page: Page, permalink: str) -> dict[str, str]:
    """What comes into the frame of a page; texts are escaped as a host would get them."""
    found = {
        "name": quote(PurePosixPath(page.address).stem),
        "title": _escaped(page.title),
        "description": _escaped(page.description),
        "article": article(page, permalink),
    }
    for place, (_, value) in enumerate(sorted(page.meta.items())):
        found[f"fact{place}"] = _escaped(value)
    for place, section in enumerate(page.sections):
        found[f"anchor{place}"] = section.id
        found[f"heading{place}"] = escape(section.title)
    return found


@cache
def _escaped(text: str) -> str:
    return str(escape_markup(text))


def _mark(name: str) -> str:
    return f"ob0frame0{name}0ob"
