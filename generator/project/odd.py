"""Files that are read and checked anew each time: faulty ones, and several of the same id."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.checks import Document, document
from generator.diagnostics import Diagnostic
from generator.loader import EntryFile, read_file


@dataclass(frozen=True, slots=True)
class Odd:
    """What such files hold.

    Attributes:
        documents: what could be made out of them by id; of several files of one id, the first.
        faulty: ids of the documents that are not as their author wrote them.
        unreadable: ids of files of which nothing could be made out.
        diagnostics: everything wrong with the files.
    """

    documents: dict[str, Document]
    faulty: frozenset[str]
    unreadable: frozenset[str]
    diagnostics: tuple[Diagnostic, ...]


def alone(files: Sequence[EntryFile]) -> list[EntryFile]:
    """The files whose id no other file has."""
    names = [file.entry_id for file in files]
    times = Counter(names)
    return [file for file, name in zip(files, names, strict=True) if times[name] == 1]


def read_odd(project: Path, files: Iterable[EntryFile], *, settings_whole: bool) -> Odd:
    """Reads odd files, given in the order in which they were found."""
    documents: dict[str, Document] = {}
    faulty: set[str] = set()
    unreadable: set[str] = set()
    told: list[Diagnostic] = []
    for file in files:
        name, read = file.entry_id, read_file(project, file)
        told += read.diagnostics
        if read.entry is None:
            unreadable.add(name)
        elif name not in documents:
            whole = settings_whole and read.whole
            documents[name] = document(read.entry, read.places, whole=whole)
            faulty |= set() if read.whole else {name}
    return Odd(documents, frozenset(faulty), frozenset(unreadable), tuple(told))
