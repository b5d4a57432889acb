"""Brings an index up to date: only entries that changed are analysed, vanished ones removed."""

import hashlib
import json
import pickle
from collections import Counter
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from functools import cache, cached_property
from importlib import metadata, resources
from pathlib import Path
from typing import ClassVar

from generator.finder import engine
from generator.finder.records import Record, digest, records
from generator.finder.shelf import Shelf, shared
from generator.finder.state import State, state_of
from generator.model.knowledge_base import KnowledgeBase
from generator.project import worked
from generator.search import Analyser, analyser, impacts

_DIGESTS = "digests.json"
_ANALYSER = "analyser.pickle"
_LAYOUT = 2
"""Rises with every change of what an index holds."""


@cache
def signature() -> str:
    """Of all that decides what an index of the same entries holds: code, tables, libraries."""
    found = hashlib.blake2b(digest_size=16)
    found.update(f"{_LAYOUT} {engine.VERSION} {metadata.version('pypinyin')}".encode())
    for package in ("generator.search", "generator.search.data"):
        for file in sorted(resources.files(package).iterdir(), key=lambda item: item.name):
            if file.is_file():
                found.update(file.name.encode() + file.read_bytes())
    return found.hexdigest()


@dataclass(frozen=True)
class Contents:
    """What an index is to hold.

    Attributes:
        base: the entries, filtered for their audience.
        unreadable: how many files could not be read.
        stamp: of the sources, taken before they were read.
    """

    POSTINGS: ClassVar = "postings"

    base: KnowledgeBase
    unreadable: int
    stamp: str

    def kept(self, place: Shelf) -> Path:
        """Puts the contents into a place, taking over what is there already.

        Raises:
            OSError: the place cannot be written.
        """
        before = place.current()
        state = state_of(self.base, self.stamp, signature(), self.unreadable)
        with place.renewed() as folder:
            known = _digests(before, state) if before else {}
            if before and known:
                state = replace(state, removed=self._change(before / self.POSTINGS, folder, known))
            else:
                (folder / self.POSTINGS).mkdir()
                rows = worked(list(self._records.values()), lambda: self._row)
                engine.create(folder / self.POSTINGS, rows)
            state.write(folder)
            (folder / _DIGESTS).write_text(json.dumps(self._digests), "ascii")
            (folder / _ANALYSER).write_bytes(pickle.dumps(self._asking(folder, state.removed)))
        return folder

    def _change(self, source: Path, folder: Path, known: Mapping[str, str]) -> dict[str, int]:
        """Takes over postings but for what changed; tells which tokens removed entries hold."""
        target = folder / self.POSTINGS
        shared(source, target)
        gone = [name for name in known if self._digests.get(name) != known[name]]
        news = [name for name in self._records if known.get(name) != self._digests[name]]
        if gone or news:
            engine.change(target, gone, [self._row(self._records[name]) for name in news])
        with closing(engine.Reader(target)) as reader:
            dead = (Record.unpacked(reader.record(number)) for number in reader.removed())
            return dict(Counter(token for record in dead for token in self._tokens(record)))

    def _asking(self, folder: Path, removed: Mapping[str, int]) -> Analyser:
        """What cuts queries to the postings in a folder."""
        with closing(engine.Reader(folder / self.POSTINGS)) as reader:
            return self._analyser.asking(
                lambda token: reader.holders(token) - removed.get(token, 0)
            )

    @cached_property
    def _records(self) -> Mapping[str, Record]:
        return {record.id: record for record in records(self.base)}

    @cached_property
    def _digests(self) -> Mapping[str, str]:
        return {name: digest(record.packed()) for name, record in self._records.items()}

    @cached_property
    def _analyser(self) -> Analyser:
        return analyser(state_of(self.base, "", "", 0).synonyms)

    def _tokens(self, record: Record) -> dict[str, float]:
        return impacts(record.document.fields, self._analyser)

    def _row(self, record: Record) -> engine.Row:
        shown = record.result
        facets = {name: shown.values(name) for name in ("kind", "category", "severity", "system")}
        return engine.Row(record.id, self._tokens(record), facets, record.packed())


def kept_analyser(folder: Path) -> Analyser:
    """The analyser of queries to an index; to read the tables of words takes longer than to search.

    Raises:
        OSError: the index has gone.
    """
    found: Analyser = pickle.loads((folder / _ANALYSER).read_bytes())  # noqa: S301 - sealed
    return found


def _digests(folder: Path, state: State) -> dict[str, str]:
    """The digests of the entries of an index that can be taken over; none if it cannot be."""
    before = State.read(folder)
    if (before.signature, before.synonyms) != (state.signature, state.synonyms):
        return {}
    found: dict[str, str] = json.loads((folder / _DIGESTS).read_text("ascii"))
    return found
