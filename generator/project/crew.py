"""Shares the work on many files among processes, where that can safely be done."""

import pickle
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Protocol

from generator.checks import Card, World
from generator.loader import EntryFile
from generator.processes import Process, processes
from generator.project.record import Record
from generator.project.study import Study

_WORTH_SHARING = 400
"""Fewer files are read before a second process has begun."""


class Work(Protocol):
    """Reading some files, then checking what they hold."""

    def read(self) -> dict[str, Card]:
        """Reads the files: a card for every path that holds a whole entry."""
        ...

    def check(self, world: World) -> list[Record]:
        """Checks the whole entries: a record of each."""
        ...


@contextmanager
def at_work(project: Path, files: Sequence[EntryFile], *, settings_whole: bool) -> Iterator[Work]:
    """Whoever reads and checks the files, one process or several, as long as the block lasts."""
    count = processes(len(files), _WORTH_SHARING)
    shares = [
        Study(project, files[start::count], settings_whole=settings_whole) for start in range(count)
    ]
    if count == 1:
        yield shares[0]
        return
    crew = _Crew(shares)
    try:
        yield crew
    finally:
        crew.dismiss()


class _Worker:
    """A share of the work in a process of its own, or in this one should that fail."""

    def __init__(self, share: Study) -> None:
        self._share = share
        self._process = Process(partial(_work, share))

    def begin(self, world: bytes) -> None:
        """Sets it checking against a pickled world."""
        with suppress(OSError):
            self._process.line.send_bytes(world)

    def cards(self) -> dict[str, Card]:
        """What it has read."""
        try:
            found: dict[str, Card] = self._process.line.recv()
        except (EOFError, OSError):
            return self._share.read()
        return found

    def records(self, world: World) -> list[Record]:
        """What it has checked."""
        try:
            found: list[Record] = self._process.line.recv()
        except (EOFError, OSError):
            self._share.read()
            return self._share.check(world)
        return found

    def dismiss(self) -> None:
        """Ends it."""
        self._process.dismiss()


class _Crew:
    """Several workers as one."""

    def __init__(self, shares: Sequence[Study]) -> None:
        self._workers = [_Worker(share) for share in shares]

    def read(self) -> dict[str, Card]:
        """What all of them have read."""
        return {path: card for worker in self._workers for path, card in worker.cards().items()}

    def check(self, world: World) -> list[Record]:
        """What all of them have checked."""
        told = pickle.dumps(world, protocol=5)
        for worker in self._workers:
            worker.begin(told)
        return [record for worker in self._workers for record in worker.records(world)]

    def dismiss(self) -> None:
        """Ends all of them."""
        for worker in self._workers:
            worker.dismiss()


def _work(share: Study, line: Connection) -> None:
    """What a process of its own does with a share."""
    line.send(share.read())
    line.send(share.check(line.recv()))
