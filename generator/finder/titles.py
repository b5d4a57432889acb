"""Titles that find another entry first."""

import os
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from generator.finder.answers import first
from generator.finder.library import Library
from generator.finder.records import Record
from generator.processes import worked


class Outdone(NamedTuple):
    """An entry whose own title finds another first.

    Attributes:
        record: the entry.
        other: the one that is found.
    """

    record: Record
    other: Record


def outdone(library: Library) -> Iterator[Outdone | None]:
    """Searches for every title, where that pays in several processes.

    Gives one thing for each, in any order: None where the title finds its own entry.
    """
    home = os.getpid()

    def ask() -> Callable[[int], Outdone | None]:
        # Processes must not share the files of an index.
        own = library if os.getpid() == home else Library(library.folder)
        return partial(_asked, own)

    return worked(list(library.reader.numbers()), ask)


def _asked(library: Library, number: int) -> Outdone | None:
    record = Record.unpacked(library.reader.record(number))
    found = first(library, record.title)
    return Outdone(record, found) if found and found.id != record.id else None
