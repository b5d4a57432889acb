"""What a search knows of the entries: one set of documents, and the files of the browser's index.

`search_document` tells an entry field by field; both searches, the browser's and the terminal's,
are made of that. `opened_index` gives the index that the pages load, to be renewed after edits;
`index_files` makes it at once.
"""

from generator.render.search.document import filter_text, search_document
from generator.render.search.edits import packed
from generator.render.search.index import Change, SearchIndex, index_files, opened_index
from generator.render.search.results import Facet, facets, result, titles
from generator.render.search.source import Cut, Finding, Source, finding
from generator.render.search.synonyms import synonyms

__all__ = [
    "Change",
    "Cut",
    "Facet",
    "Finding",
    "SearchIndex",
    "Source",
    "facets",
    "filter_text",
    "finding",
    "index_files",
    "opened_index",
    "packed",
    "result",
    "search_document",
    "synonyms",
    "titles",
]
