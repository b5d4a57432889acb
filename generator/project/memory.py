"""What was read and checked before, kept beside the project so that only changes are read again.

It is sealed with a key of the user, and forgotten as a whole when the settings or the program
change. A file counts as unchanged when its stamp is the same; one that was too young to tell when
it was read is known by its content alone.
"""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from generator.loader import EntryFile
from generator.project import ledger
from generator.project.ledger import Kept
from generator.project.record import Record, digest
from generator.values import seal
from generator.values.sources import Sources, Stamp

_READING = 10
"""What it costs to read and check a file, if to look at its content costs 1."""
_WORTH_KEEPING = 400
"""To write all records costs as much."""


@dataclass
class Desk:
    """The records of a project as a process that looks at it again and again has them at hand.

    Attributes:
        signature: of everything but the files themselves that they depend on.
        kept: the records with the stamps of their files, by path.
    """

    signature: bytes = b""
    kept: Kept = field(default_factory=dict)


class Memory:
    """The records of a project.

    Args:
        sources: the files of the project as they were before anybody read them.
        signature: of everything but the files themselves that records depend on.
        desk: where they are at hand, if they are not only kept beside the project.
    """

    def __init__(self, sources: Sources, signature: bytes, desk: Desk) -> None:
        self._sources = sources
        self._project = project = sources.project
        self._signature = signature
        self._desk = desk
        self._key = seal.user_key()
        self._places = tuple(seal.places(project, "records", self._key))
        self._kept = desk.kept if desk.signature == signature else self._load()
        self._stamps: dict[str, Stamp] = {}

    def recall(self, files: Iterable[EntryFile]) -> dict[str, Record]:
        """The records, by path, of those files that have not changed."""
        found: dict[str, Record] = {}
        for file in files:
            stamp = self._stamps[file.path] = self._sources.settled(file.path)
            if kept := self._kept.get(file.path):
                known, record = kept
                if (stamp and stamp == known) or self._same(record):
                    found[file.path] = record
        return found

    def keep(self, records: Sequence[Record]) -> list[Record]:
        """Keeps the records of all files at hand, and in a file if enough of them are new.

        Gives them as they are to be used from now on.
        """
        known: Kept = {record.path: (self._stamps.get(record.path), record) for record in records}
        new = (own for path, own in known.items() if own != self._kept.get(path))
        if sum(self._cost(*own) for own in new) >= _WORTH_KEEPING:
            known = self._written(known)
        self._desk.signature, self._desk.kept = self._signature, known
        return [record for _, record in known.values()]

    def _written(self, known: Kept) -> Kept:
        """Writes the records; what was at hand stays there, the rest is where it is now."""
        for place in self._places:
            with suppress(OSError):
                kept = ledger.write(self._project, place, self._signature, known, self._key)
                return {path: _at_hand(own, kept[path]) for path, own in known.items()}
        return known

    def _cost(self, stamp: Stamp, record: Record) -> int:
        """What a record would cost the next time if it were not kept."""
        known, old = self._kept.get(record.path, (None, None))
        if old is not record:
            return _READING
        return int(stamp is not None and stamp != known)

    def _load(self) -> Kept:
        for place in self._places:
            with suppress(OSError):
                kept = ledger.read(self._project, place, self._signature, self._key)
                if kept is not None:
                    return kept
        return {}

    def _same(self, record: Record) -> bool:
        try:
            return digest((self._project / record.path).read_bytes()) == record.digest
        except OSError:
            return False


def _at_hand(own: tuple[Stamp, Record], kept: tuple[Stamp, Record]) -> tuple[Stamp, Record]:
    """A record as it is kept, with what makes its entry if that was not only kept already."""
    parcel, (stamp, record) = own[1].packed, kept
    return (stamp, record._replace(packed=parcel)) if isinstance(parcel, bytes) else kept
