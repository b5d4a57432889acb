"""Every page of a site before it is made, and whether one made earlier is still right."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.render.output import Page
from generator.render.site.draft import Draft
from generator.render.site.entry_pages import entry_drafts
from generator.render.site.facts import Facts
from generator.render.site.home import home_draft
from generator.render.site.indexes import index_drafts
from generator.render.site.library import Library
from generator.render.site.scope import Scope


@dataclass(frozen=True, slots=True)
class Rendered:
    """A page with what is needed to know later, without making it anew, that it is still right.

    Attributes:
        page: the page.
        asked: keys of the facts that were looked up while it was made, sorted.
        seal: `seal_of` the draft, the facts and these keys.
    """

    page: Page
    asked: tuple[str, ...]
    seal: str


def drafts(library: Library) -> Iterator[Draft]:
    """All pages of a site: home, lists, entries."""
    yield home_draft(library)
    yield from index_drafts(library)
    yield from entry_drafts(library)


def render(draft: Draft, facts: Facts) -> Rendered:
    """Makes the page of a draft and notes what it was made of."""
    here = Scope(facts.library.base, draft.address, shared=facts.library)
    page = draft.make(here)
    asked = tuple(sorted(here.asked))
    return Rendered(page, asked, seal_of(draft, facts, asked))


def seal_of(draft: Draft, facts: Facts, asked: tuple[str, ...]) -> str:
    """What a page made of the draft today would be sealed with, if it asked for these facts.

    A page made earlier, with the same `asked` and the same seal, is what `render` would make.
    """
    return facts.seal(draft.own, (*draft.needs, *asked))
