"""What a search knows of the entries: one set of documents, and the files of the browser's index.

`SearchDocument` holds an entry field by field; both searches, the browser's and the terminal's, are
made of it. `index_files` writes the index that the pages load.
"""

from generator.render.search.document import SearchDocument, filter_text, search_document
from generator.render.search.files import index_files
from generator.render.search.results import Facet, Result, facets, result
from generator.render.search.synonyms import synonyms

__all__ = [
    "Facet",
    "Result",
    "SearchDocument",
    "facets",
    "filter_text",
    "index_files",
    "result",
    "search_document",
    "synonyms",
]
