"""Lists of entries, cut into pages that stay small however large the library grows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial

from generator.model.entry import Entry
from generator.model.site_config import SeverityLevel, Topic
from generator.render.output import Page
from generator.render.site.brief import Brief
from generator.render.site.draft import Draft
from generator.render.site.facts import SETTINGS
from generator.render.site.navigation import way_back
from generator.render.site.scope import Scope
from generator.render.site.templating import template

PAGE_SIZE = 100
"""Rows on one page: about 60 KB of HTML, and as many as a person scrolls through."""
_SHORT = "rows"
"""The template that shows entries in short."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of entries with its own address.

    Attributes:
        address: of the first page; the others add `_2`, `_3`, …: no id has an underscore.
        title: heading.
        rows: the entries in short, in the order to show.
        template: which body template shows the rows.
        intro: prose above the list.
        shelves: narrower lists to go on to, by the name of what they are sorted by.
        within: the kind whose list this one is narrower than, "" for the list of a kind.
    """

    address: str
    title: str
    rows: Sequence[Brief]
    template: str = _SHORT
    intro: str | None = None
    shelves: Mapping[str, Sequence["Listing"]] = field(default_factory=dict)
    within: str = ""

    @property
    def own(self) -> tuple[object, ...]:
        """All that its pages show beside their rows, as values for a draft."""
        ways = [
            (name, [(item.address, item.title) for item in lists])
            for name, lists in self.shelves.items()
        ]
        return (self.title, self.template, self.intro, ways, self.within)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of a list.

    Attributes:
        listing: the whole list.
        rows: the entries on this page, in short where the template needs no more.
        pages: addresses of all pages.
        facets: per filter, the values that occur in the rows with their titles.
    """

    listing: Listing
    rows: Sequence[Brief | Entry]
    pages: Sequence[str]
    facets: Mapping[str, Mapping[str, str]]

    @property
    def mixed(self) -> bool:
        """Whether there are entries of several kinds."""
        return len({row.kind for row in self.rows}) > 1


def list_drafts(listing: Listing) -> Iterator[Draft]:
    """The pages of a list; an empty list still has its one page."""
    count = max(1, -(-len(listing.rows) // PAGE_SIZE))
    addresses = [_address(listing.address, number) for number in range(1, count + 1)]
    for index, address in enumerate(addresses):
        rows = listing.rows[index * PAGE_SIZE : (index + 1) * PAGE_SIZE]
        yield Draft(
            address=address,
            make=partial(_page, listing=listing, rows=rows, pages=addresses),
            needs=(SETTINGS, *(f"whole:{row.id}" for row in rows)),
            own=(listing.own, [row.id for row in rows], addresses),
        )


def _page(here: Scope, listing: Listing, rows: Sequence[Brief], pages: Sequence[str]) -> Page:
    shown = rows if listing.template == _SHORT else [here.base.entries[row.id] for row in rows]
    sheet = Sheet(listing, shown, pages, facets(here, rows))
    lead = template(f"lists/{listing.template}")(here, sheet)
    for row in rows:
        here.base.let_go(row.id)
    meta = way_back(here, listing.within) if listing.within else {}
    return Page(here.address, listing.title, lead, layout="wide", meta=meta)


def facets(here: Scope, rows: Sequence[Brief]) -> dict[str, dict[str, str]]:
    """Per filter, the values that occur in the rows with their titles, in the owner's order."""
    found: dict[str, set[str]] = {"severity": set(), "category": set(), "system": set()}
    for row in rows:
        found["severity"].update(filter(None, [row.severity]))
        found["system"].update(row.systems)
        found["category"].update(filter(None, [row.category]))
    config = here.base.config
    order: dict[str, tuple[Topic | SeverityLevel, ...]] = {
        "severity": config.severities,
        "category": config.categories,
        "system": config.systems,
    }
    titles = {
        name: {word.id: word.title for word in words if word.id in found[name]}
        for name, words in order.items()
    }
    return {name: values for name, values in titles.items() if len(values) > 1}


def _address(first: str, number: int) -> str:
    return first if number == 1 else f"{first.removesuffix('.html')}_{number}.html"
