"""Pages that were made, all that is long of them laid aside until they are published."""

import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeAlias

from markupsafe import Markup

from generator.publish.shares import Maker, Product
from generator.publish.spool import Place, Spool
from generator.render.output import Page, Section
from generator.render.search import Finding
from generator.render.site import Draft

_NOTHING = Markup()


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page that was made.

    Attributes:
        page: the page without its HTML.
        html: where that lies in the spool.
        asked: keys of the facts that were looked up while it was made, sorted.
        seal: over all that it was made of.
        found: where lies what the index keeps of it, if it was weighed.
    """

    page: Page
    html: Place
    asked: tuple[str, ...]
    seal: str
    found: Place | None


LeafMaker: TypeAlias = Callable[[Draft], Leaf]


def leaf(product: Product, spool: Spool) -> Leaf:
    """Lays aside what is long of a page that was made.

    Raises:
        OSError: the disk is full.
    """
    rendered, found = product.rendered, product.found
    page = rendered.page
    return Leaf(
        replace(
            page,
            lead=_NOTHING,
            sections=tuple(Section(part.id, part.title, _NOTHING) for part in page.sections),
        ),
        spool.put((str(page.lead), *(str(part.html) for part in page.sections))),
        rendered.asked,
        rendered.seal,
        spool.put(tuple(found)) if found else None,
    )


def leaf_maker(maker: Callable[[], Maker], spool: Spool) -> LeafMaker:
    """What makes pages and lays them aside."""
    make = maker()
    return lambda draft: leaf(make(draft), spool)


class Leaves:
    """The leaves of a build.

    Attributes:
        of: the leaves by address.
    """

    def __init__(self, spool: Spool) -> None:
        self.of: dict[str, Leaf] = {}
        self._spool = spool

    def add(self, one: Leaf) -> None:
        """Takes a leaf; those that came through a pipe have keys of their own until then."""
        self.of[one.page.address] = replace(one, asked=tuple(map(sys.intern, one.asked)))

    def whole(self, page: Page) -> Page:
        """A page of a leaf with its HTML.

        Raises:
            OSError: it cannot be read.
        """
        lead, *parts = map(Markup, self._spool.get(self.of[page.address].html))
        sections = (
            Section(part.id, part.title, html)
            for part, html in zip(page.sections, parts, strict=True)
        )
        return replace(page, lead=lead, sections=tuple(sections))

    def finding(self, address: str) -> Finding | None:
        """What the index keeps of a page; None if it was not weighed, or not made.

        Raises:
            OSError: it cannot be read.
        """
        made = self.of.get(address)
        return Finding._make(self._spool.get(made.found)) if made and made.found else None
