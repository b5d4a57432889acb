"""Makes pages, with what the search must know of each."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from generator.model.knowledge_base import KnowledgeBase
from generator.render.search import (
    Result,
    SearchDocument,
    packed,
    result,
    search_document,
    synonyms,
)
from generator.render.site import Draft, Facts, Rendered, Scope, render
from generator.search import analyser, impacts
from generator.search.postings import levels

Found: TypeAlias = tuple[SearchDocument, Result]


@dataclass(frozen=True, slots=True)
class Product:
    """A page that was made.

    Attributes:
        rendered: the page and what it was made of.
        found_by: of the page of an entry, the packed tokens that find it; else None.
        found: of such a page made on this machine, what the search shows of it; else None.
    """

    rendered: Rendered
    found_by: bytes | None
    found: Found | None = None


Maker: TypeAlias = Callable[[Draft], Product]


def found_of(seen: KnowledgeBase, entry_id: str, here: Scope) -> Found:
    """What the search knows of an entry."""
    entry = seen.entries[entry_id]
    return search_document(seen, entry, here), result(entry)


def maker(seen: KnowledgeBase, facts: Facts) -> Maker:
    """What makes pages of a knowledge base as an audience sees it."""
    here = Scope(seen, "index.html", shared=facts.library)
    cut = analyser(synonyms(seen))

    def make(draft: Draft) -> Product:
        rendered = render(draft, facts)
        if not draft.entry:
            return Product(rendered, None)
        found = found_of(seen, draft.entry, here)
        return Product(rendered, packed(levels(impacts(found[0].fields, cut))), found)

    return make
