"""The records of a project, in columns: a look at ten thousand files needs little of most."""

import errno
import os
from array import array
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path
from typing import Self

from generator.checks import Cards, Told
from generator.diagnostics import Diagnostic
from generator.loader import EntryFile, read_content, read_entry
from generator.model.entry import Entry
from generator.model.kinds import KINDS
from generator.project.record import Record, entry, packed
from generator.project.shelf import Shelf
from generator.values import columns


@dataclass(frozen=True, slots=True)
class Records:
    """Records by the ids of their entries, see `Record`; what is empty is not in a column.

    Attributes:
        cards: the entries in short.
        answers: each that was given to anybody.
        shelf: holds what entries are made of.
        paths: of every record.
        digests: of every record.
        told: to whom something was told, the numbers of the answers, packed.
        at_hand: what entries are made of that does not only lie on the shelf.
    """

    cards: Cards = field(default_factory=Cards)
    answers: tuple[Told, ...] = ()
    shelf: Shelf = field(default_factory=Shelf)
    paths: Mapping[str, str] = field(default_factory=dict)
    digests: Mapping[str, bytes] = field(default_factory=dict)
    notes: Mapping[str, tuple[Diagnostic, ...]] = field(default_factory=dict)
    problems: Mapping[str, tuple[Diagnostic, ...]] = field(default_factory=dict)
    told: Mapping[str, bytes] = field(default_factory=dict)
    at_hand: Mapping[str, bytes] = field(default_factory=dict)

    def changed(self, records: Sequence[Record], gone: Collection[str] = ()) -> Self:
        """The same without some, then with others put in or put in their place."""
        number = _numbered((record.told for record in records), len(self.answers))
        rows = {
            record.id: (
                record.path,
                record.digest,
                record.notes,
                record.problems,
                _packed(map(number.__getitem__, record.told)),
                record.packed,
            )
            for record in records
        }
        old = (self.paths, self.digests, self.notes, self.problems, self.told, self.at_hand)
        return type(self)(
            self.cards.changed((record.card for record in records), gone),
            (*self.answers, *number),
            self.shelf,
            *columns.changed(old, rows, gone),
        )

    def tidied(self) -> Self:
        """The same without answers that only went to records that are gone, each answer once."""
        asked = {
            name: [self.answers[at] for at in _numbers(own)] for name, own in self.told.items()
        }
        number = _numbered(asked.values(), 0)
        told = {name: _packed(map(number.__getitem__, own)) for name, own in asked.items()}
        return replace(self, told=told, answers=tuple(number))

    def record(self, project: Path, name: str) -> Record:
        """One of them.

        Raises:
            OSError: see `content`.
        """
        return Record(
            self.paths[name],
            self.digests[name],
            self.content(project, name),
            self.notes.get(name, ()),
            self.cards.card(name),
            self.problems.get(name, ()),
            tuple(self.answers[number] for number in _numbers(self.told.get(name, b""))),
        )

    def doubtful(self, holds: Callable[[Told], bool]) -> list[str]:
        """The ids of those that were told something that does not hold."""
        given = set(_numbers(b"".join(self.told.values())))
        wrong = {number for number in given if not holds(self.answers[number])}
        if not wrong:
            return []
        return [name for name, told in self.told.items() if not wrong.isdisjoint(_numbers(told))]

    def bare(self) -> Self:
        """The same as far as entries are made of it, for who keeps it to make them."""
        kinds = Cards(self.cards.kind)
        return type(self)(kinds, shelf=self.shelf, paths=self.paths, at_hand=self.at_hand)

    def entry(self, project: Path, name: str) -> Entry:
        """Makes an entry.

        Raises:
            OSError: see `content`.
        """
        return entry(self.cards.kind[name], self.content(project, name))

    def content(self, project: Path, name: str) -> bytes:
        """What an entry is made of; made anew if it is no more what it was.

        Raises:
            OSError: nor can that be done.
        """
        return self.at_hand.get(name) or self.shelf.taken(name) or self._made_anew(project, name)

    def _made_anew(self, project: Path, name: str) -> bytes:
        path = self.paths[name]
        content = read_content(project, path)
        if isinstance(content, bytes):
            data = read_entry(EntryFile(path, KINDS[self.cards.kind[name]]), content).data
            if data is not None:
                return packed(data)
        raise OSError(errno.EIO, os.strerror(errno.EIO), str(project / path))


def _numbered(told: Iterable[Iterable[Told]], first: int) -> dict[Told, int]:
    """The answers that were told, each with a number."""
    once = dict.fromkeys(chain.from_iterable(told))
    return dict(zip(once, range(first, first + len(once)), strict=True))


def _packed(numbers: Iterable[int]) -> bytes:
    return array("I", numbers).tobytes()


def _numbers(packed: bytes) -> "array[int]":
    return array("I", packed)
