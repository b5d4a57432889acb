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
from generator.search import analyser, graded

Found: TypeAlias = tuple[SearchDocument, Result]


@dataclass(frozen=True, slots=True)
class Product:
    """A page that was made.

    Attributes:
        rendered: the page and what it was made of.
        found_by: of the page of an entry that was weighed, the packed tokens that find it.
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


def maker(seen: KnowledgeBase, facts: Facts, *, weighs: bool = True) -> Maker:
    """What makes pages.

    Args:
        seen: the knowledge base as an audience sees it.
        facts: what is made of it.
        weighs: whether to find out by which tokens they are found; to get ready for it costs as
            much as some ten pages.
    """
    here = Scope(seen, "index.html", shared=facts.library)
    cut = analyser(synonyms(seen)) if weighs else None

    def make(draft: Draft) -> Product:
        rendered = render(draft, facts)
        if not draft.entry:
            return Product(rendered, None)
        found = found_of(seen, draft.entry, here)
        found_by = packed(graded(found[0].fields, cut)) if cut else None
        return Product(rendered, found_by, found)

    return make
