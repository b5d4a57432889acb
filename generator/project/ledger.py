"""The files in which records are kept, so that an edit writes little: all, and what differs since.

The first begins with the length of its first part, then comes this, sealed, with the mark of what
the records depend on before it; what follows is a shelf. The second, sealed as a whole, is of no
use without the first.
"""

import pickle
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from generator.project.records import Records
from generator.project.shelf import Shelf
from generator.values import seal
from generator.values.sources import Stamp
from generator.values.whole_file import write_whole

_LENGTH = 8
_MARK = 32
_SINCE = ".since"
_MANY = 200
"""More differences take longer to read each time than all records take to write once."""


@dataclass(frozen=True, slots=True)
class Kept:
    """Records as they are kept.

    Attributes:
        records: the records.
        stamps: of their files, by path.
        whole: the mark of the file that holds all of them as they once were, b"" for none.
        since: the ids of those that have come, gone or changed since then.
    """

    records: Records = field(default_factory=Records)
    stamps: Mapping[str, Stamp] = field(default_factory=dict)
    whole: bytes = b""
    since: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Ledger:
    """Where records are kept.

    Attributes:
        project: the project's folder.
        place: the first file.
        signature: of everything but the files themselves that records depend on.
        key: the user's.
    """

    project: Path
    place: Path
    signature: bytes
    key: bytes

    def read(self) -> Kept | None:
        """What was kept, nothing if other settings or another program did; None if foreign.

        Raises:
            OSError: it cannot be read.
        """
        with self.place.open("rb") as file:
            length = int.from_bytes(file.read(_LENGTH), "big")
            sealed = file.read(min(length, self.place.stat().st_size))
        told = self._unsealed(sealed)
        if not told:
            return None if told is None else Kept()
        records, stamps = told
        records.shelf.stand(self.place, _LENGTH + length)
        return self._brought_up(Kept(records, stamps, sealed[:_MARK]))

    def keep(self, kept: Kept) -> Kept:
        """Writes what differs, or everything where that is better; gives it as it is kept.

        Raises:
            OSError: it cannot be written.
        """
        if len(kept.since) > _MANY or self._mark() != kept.whole:
            return self._write(kept)
        self._write_since(kept)
        return kept

    @property
    def _since(self) -> Path:
        return self.place.with_name(self.place.name + _SINCE)

    def _mark(self) -> bytes:
        """The mark of what lies in the first file."""
        with suppress(OSError), self.place.open("rb") as file:
            return file.read(_LENGTH + _MARK)[_LENGTH:]
        return b"none"

    def _write(self, kept: Kept) -> Kept:
        self.place.parent.mkdir(parents=True, exist_ok=True)
        records = kept.records.tidied()
        with records.shelf.at_hand():
            contents = {name: records.content(self.project, name) for name in records.paths}
        shelf = Shelf(contents)
        stamps = {path: kept.stamps.get(path) for path in records.paths.values()}
        told = self._sealed((replace(records, at_hand={}, shelf=shelf), stamps))
        write_whole(self.place, len(told).to_bytes(_LENGTH, "big"), told, *contents.values())
        self._since.unlink(missing_ok=True)
        shelf.stand(self.place, _LENGTH + len(told))
        return Kept(replace(records, shelf=shelf), kept.stamps, told[:_MARK])

    def _write_since(self, kept: Kept) -> None:
        paths = kept.records.paths
        names = sorted(kept.since & paths.keys())
        records = [kept.records.record(self.project, name) for name in names]
        stamps = {paths[name]: kept.stamps.get(paths[name]) for name in names}
        gone = sorted(kept.since - paths.keys())
        write_whole(self._since, self._sealed((kept.whole, records, gone, stamps)))

    def _brought_up(self, kept: Kept) -> Kept:
        """What was kept in the first file, with what differs since."""
        try:
            told = self._unsealed(self._since.read_bytes())
        except OSError:
            return kept
        if not told or told[0] != kept.whole:
            return kept
        _, records, gone, stamps = told
        changed = frozenset(gone).union(record.id for record in records)
        now = kept.records.changed(records, gone)
        return Kept(now, {**kept.stamps, **stamps}, kept.whole, changed)

    def _sealed(self, told: object) -> bytes:
        return seal.sealed(self.signature + pickle.dumps(told, protocol=5), self.key)

    def _unsealed(self, content: bytes) -> tuple[Any, ...] | None:
        """What was sealed, () if other settings or another program did; None if foreign."""
        told = seal.unsealed(content, self.key)
        if told is None:
            return None
        size = len(self.signature)
        if told[:size] != self.signature:
            return ()
        found: tuple[Any, ...] = pickle.loads(told[size:])  # noqa: S301 - sealed
        return found
