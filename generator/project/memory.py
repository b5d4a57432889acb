"""What was read and checked before, kept beside the project so that only changes are read again.

It is sealed with a key of the user, and forgotten as a whole when the settings or the program
change. A file counts as unchanged when its stamp is the same; one that was too young to tell when
it was read is known by its content alone.
"""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field

from generator.loader import EntryFile
from generator.project.ledger import Kept, Ledger
from generator.project.record import Record, digest
from generator.project.records import Records
from generator.values import seal
from generator.values.sources import Sources


@dataclass
class Desk:
    """The records of a project as a process that looks at it again and again has them at hand.

    Attributes:
        signature: of everything but the files themselves that they depend on.
        kept: the records as they are kept.
    """

    signature: bytes = b""
    kept: Kept = field(default_factory=Kept)


class Memory:
    """The records of a project.

    Args:
        sources: the files of the project as they were before anybody read them.
        signature: of everything but the files themselves that records depend on.
        desk: where they are at hand, if they are not only kept beside the project.
    """

    def __init__(self, sources: Sources, signature: bytes, desk: Desk) -> None:
        self._sources = sources
        self._signature = signature
        self._desk = desk
        key, project = seal.user_key(), sources.project
        places = seal.places(project, "records", key)
        self._ledgers = [Ledger(project, place, signature, key) for place in places]
        self._kept = desk.kept if desk.signature == signature else self._load()
        self._restamped: list[str] = []

    def recall(self, files: Iterable[EntryFile]) -> Records:
        """The records of those files that have not changed."""
        records, known = self._kept.records, self._kept.stamps
        seen, wanted = self._sources.settled, {file.path for file in files}
        doubtful = {
            name: path
            for name, path in records.paths.items()
            if path not in wanted or seen[path] is None or seen[path] != known.get(path)
        }
        same = {
            name: path
            for name, path in doubtful.items()
            if path in wanted and self._is_same(path, records.digests[name])
        }
        self._restamped = [name for name, path in same.items() if seen[path] is not None]
        return records.changed((), doubtful.keys() - same.keys())

    def keep(self, records: Records, made: Sequence[Record]) -> Records:
        """Keeps the records of all files; gives them as they are to be used from now on.

        Args:
            records: the records.
            made: those of them that are new or not what they were.
        """
        before = self._kept
        changed = {record.id for record in made}.union(
            self._restamped, before.records.paths.keys() - records.paths.keys()
        )
        now = Kept(records, self._sources.settled, before.whole, before.since | changed)
        self._desk.kept = self._written(now) if changed else now
        self._desk.signature = self._signature
        return self._desk.kept.records

    def _written(self, now: Kept) -> Kept:
        for ledger in self._ledgers:
            with suppress(OSError):
                return ledger.keep(now)
        return now

    def _load(self) -> Kept:
        for ledger in self._ledgers:
            with suppress(OSError):
                kept = ledger.read()
                if kept is not None:
                    return kept
        return Kept()

    def _is_same(self, path: str, mark: bytes) -> bool:
        try:
            return digest((self._sources.project / path).read_bytes()) == mark
        except OSError:
            return False
