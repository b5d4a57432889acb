"""What a search knows of the entries: one set of documents, and the files of the browser's index.

`SearchDocument` holds an entry field by field; both searches, the browser's and the terminal's, are
made of it. `search_index` renews the index that the pages load, `index_files` makes it at once.
"""

from generator.render.search.document import SearchDocument, filter_text, search_document
from generator.render.search.index import Change, SearchIndex, index_files, search_index
from generator.render.search.results import Facet, Result, facets, result, titles
from generator.render.search.source import Source
from generator.render.search.synonyms import synonyms

__all__ = [
    "Change",
    "Facet",
    "Result",
    "SearchDocument",
    "SearchIndex",
    "Source",
    "facets",
    "filter_text",
    "index_files",
    "result",
    "search_document",
    "search_index",
    "synonyms",
    "titles",
]
