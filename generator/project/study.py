"""Reads and checks files, in the two steps in which it can be done to some of them alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from generator.checks import (
    Card,
    Document,
    Surroundings,
    World,
    card,
    check_document,
    document,
)
from generator.diagnostics import Diagnostic
from generator.loader import EntryFile, LatePlaces, read_content, read_entry
from generator.model.entry import Entry
from generator.processes import Progress, counted
from generator.project.record import Record, digest, entry, packed
from generator.project.records import Records

_AT_HAND = 3_500
"""So many entries stay made between the two steps, 120 MB; the others are made again."""


@dataclass(frozen=True, slots=True)
class _Read:
    """A whole entry between the two steps; what is not asked for again is packed already.

    Attributes:
        document: the entry, walked; None if it is not at hand.
    """

    digest: bytes
    packed: bytes
    notes: tuple[Diagnostic, ...]
    document: Document | None
    card: Card


class Study:
    """Some files of a project.

    Args:
        project: the project's folder.
        files: the files to read.
        settings_whole: whether the settings could be read without a fault.
    """

    def __init__(self, project: Path, files: Iterable[EntryFile], *, settings_whole: bool) -> None:
        self._project = project
        self._files = files
        self._settings_whole = settings_whole
        self._read: dict[str, _Read] = {}

    def read(self, progress: Progress) -> dict[str, Card]:
        """Reads the files: a card for every path that holds a whole entry."""
        for file in counted(self._files, progress):
            content = read_content(self._project, file.path)
            if not isinstance(content, Diagnostic):
                self._take(file, content)
        return {path: read.card for path, read in self._read.items()}

    def check(self, world: World, progress: Progress) -> list[Record]:
        """Checks the whole entries: a record of each."""
        whole = counted(self._read.items(), progress)
        return [self._record(path, read, world) for path, read in whole]

    def _take(self, file: EntryFile, content: bytes) -> None:
        found = read_entry(file, content)
        if found.entry is None or found.data is None:
            return
        walked = document(found.entry, found.places, whole=self._settings_whole)
        self._read[file.path] = _Read(
            digest=digest(content),
            packed=packed(found.data),
            notes=found.diagnostics,
            document=walked if len(self._read) < _AT_HAND else None,
            card=card(walked),
        )

    def _record(self, path: str, read: _Read, world: World) -> Record:
        around, kind = Surroundings(world), read.card.face.kind
        walked = read.document or _walked(
            self._project, path, entry(kind, read.packed), whole=not read.card.faulty
        )
        problems = check_document(walked, around)
        return Record(path, read.digest, read.packed, read.notes, read.card, problems, around.told)


def judged_again(project: Path, records: Records, world: World) -> list[Record]:
    """The new records of unchanged files around which something has changed."""
    return [_judged_again(project, records, name, world) for name in records.doubtful(world.holds)]


def _judged_again(project: Path, records: Records, name: str, world: World) -> Record:
    around, record = Surroundings(world), records.record(project, name)
    made, whole = entry(record.card.face.kind, record.packed), not record.card.faulty
    walked = _walked(project, record.path, made, whole=whole)
    return record._replace(problems=check_document(walked, around), told=around.told)


def _walked(project: Path, path: str, entry: Entry, *, whole: bool) -> Document:
    """The document of an entry that is made again."""
    return document(entry, LatePlaces(project, path), whole=whole)
