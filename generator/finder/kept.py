"""An index as it is kept: its files, by what they are read, and what made them."""

import pickle
from functools import cache
from pathlib import Path

from generator.finder import engine
from generator.search import Analyser
from generator.values.digest import digest_of
from generator.values.stamps import library_stamp, program_stamp

POSTINGS = "postings"
"""The folder of Whoosh's files."""
ANALYSER = "analyser.pickle"
_LIBRARIES = ("markdown_it", "pydantic", "yaml")
"""What takes part without being ours."""


@cache
def signature() -> str:
    """Of all that decides what an index of the same entries holds: the program, libraries."""
    told = (program_stamp(), engine.VERSION, library_stamp(*_LIBRARIES))
    return digest_of(told)


def kept_analyser(folder: Path) -> Analyser:
    """The analyser of queries to an index; to read the tables of words takes longer than to search.

    Raises:
        OSError: the index has gone.
    """
    found: Analyser = pickle.loads((folder / ANALYSER).read_bytes())  # noqa: S301 - sealed
    return found
