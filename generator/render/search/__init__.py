"""What a search knows of an entry, field by field: one set of documents for every search.

Lists filter by them; the theme's own search reads the pages.
"""

from generator.render.search.document import SearchDocument, search_document

__all__ = ["SearchDocument", "search_document"]
