"""Where an index gets its entries from."""

from collections.abc import Callable
from dataclasses import dataclass

from generator.render.search.document import SearchDocument
from generator.render.search.results import Result


@dataclass(frozen=True, slots=True)
class Source:
    """An entry that is to be found.

    Attributes:
        digest: of all that decides what `read` gives; if it is that of last time, nobody asks.
        read: gives the document and what a result shows.
    """

    digest: bytes
    read: Callable[[], tuple[SearchDocument, Result]]
