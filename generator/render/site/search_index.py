"""The browser's index of a site."""

from collections.abc import Iterator

from generator.model.knowledge_base import KnowledgeBase
from generator.render.output import Data
from generator.render.search import facets, index_files, result, search_document, synonyms
from generator.render.site.scope import Scope
from generator.search import analyser, impacts


def search_index(base: KnowledgeBase) -> Iterator[Data]:
    """The files by which the entries of a knowledge base are found, as its audience sees them."""
    here = Scope(base, "index.html")
    entries = [
        (search_document(base, entry, here), result(entry)) for entry in base.entries.values()
    ]
    cut = analyser(synonyms(base))
    narrow = facets(base, (shown for _, shown in entries))
    yield from index_files(entries, narrow, cut, lambda document: impacts(document.fields, cut))
