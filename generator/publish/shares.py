"""Makes pages, with what the search must know of each."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from generator.model.knowledge_base import KnowledgeBase
from generator.render.search import (
    Cut,
    Finding,
    finding,
    packed,
    result,
    search_document,
    synonyms,
)
from generator.render.site import Draft, Facts, Rendered, Scope, render
from generator.search import analyser, graded


@dataclass(frozen=True, slots=True)
class Product:
    """A page that was made.

    Attributes:
        rendered: the page and what it was made of.
        found: of the page of an entry that was weighed, what the index keeps of it; else None.
    """

    rendered: Rendered
    found: Finding | None = None


Maker: TypeAlias = Callable[[Draft], Product]


def found_of(seen: KnowledgeBase, entry_id: str, here: Scope, cut: Cut) -> Finding:
    """What the index keeps of an entry."""
    entry = seen.entries[entry_id]
    return finding(search_document(seen, entry, here), result(entry), cut)


def maker(seen: KnowledgeBase, facts: Facts, *, weighs: bool = True) -> Maker:
    """What makes pages.

    Args:
        seen: the knowledge base as an audience sees it.
        facts: what is made of it.
        weighs: whether to find out by which tokens they are found; to get ready for it costs as
            much as some ten pages.
    """
    here = Scope(seen, "index.html", shared=facts.library)
    cut = _cut(seen) if weighs else None

    def make(draft: Draft) -> Product:
        rendered = render(draft, facts)
        if not (draft.entry and cut):
            return Product(rendered)
        found = found_of(seen, draft.entry, here, cut)
        seen.let_go(draft.entry)
        return Product(rendered, found)

    return make


def get_ready(seen: KnowledgeBase, entries: int) -> None:
    """Fetches what it takes to weigh so many entries, for all processes that will be forked."""
    analyser(synonyms(seen)).get_ready(entries)


def _cut(seen: KnowledgeBase) -> Cut:
    known = analyser(synonyms(seen))
    return lambda document: packed(graded(document.fields, known))
