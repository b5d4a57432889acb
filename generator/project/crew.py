"""Shares the work on many files among processes, where that can safely be done."""

import pickle
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from multiprocessing.connection import Connection, wait
from pathlib import Path
from typing import Any, Protocol

from generator.checks import Card, World
from generator.loader import EntryFile
from generator.processes import Process, Progress, Quiet, processes
from generator.project.record import Record
from generator.project.study import Study

_WORTH_SHARING = 400
"""Fewer files are read before a second process has begun."""
_TOGETHER = 50
"""A process tells of so many files at once."""


class Work(Protocol):
    """Reading some files, then checking what they hold."""

    def read(self, progress: Progress) -> dict[str, Card]:
        """Reads the files: a card for every path that holds a whole entry."""
        ...

    def check(self, world: World, progress: Progress) -> list[Record]:
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
    """A share of the work in a process of its own, or in this one should that fail.

    Attributes:
        line: on it comes now and then how many files are done, at last what was found.
    """

    def __init__(self, share: Study) -> None:
        self._share = share
        self._process = Process(partial(_work, share))
        self._found: Any = None
        self.line = self._process.line

    def begin(self, world: bytes) -> None:
        """Sets it checking against a pickled world."""
        with suppress(OSError):
            self.line.send_bytes(world)

    def done(self) -> int:
        """How many more files are done; 0 when there is nothing more to come."""
        try:
            told = self.line.recv()
        except (EOFError, OSError):
            told = None
        if isinstance(told, int):
            return told
        self._found = told
        return 0

    def cards(self) -> dict[str, Card]:
        """What it has read."""
        found: dict[str, Card] | None = self._found
        return self._share.read(Quiet()) if found is None else found

    def records(self, world: World) -> list[Record]:
        """What it has checked."""
        found: list[Record] | None = self._found
        if found is None:
            self._share.read(Quiet())
            return self._share.check(world, Quiet())
        return found

    def dismiss(self) -> None:
        """Ends it."""
        self._process.dismiss()


class _Crew:
    """Several workers as one."""

    def __init__(self, shares: Sequence[Study]) -> None:
        self._workers = [_Worker(share) for share in shares]

    def read(self, progress: Progress) -> dict[str, Card]:
        """What all of them have read."""
        self._await(progress)
        return {path: card for worker in self._workers for path, card in worker.cards().items()}

    def check(self, world: World, progress: Progress) -> list[Record]:
        """What all of them have checked."""
        told = pickle.dumps(world, protocol=5)
        for worker in self._workers:
            worker.begin(told)
        self._await(progress)
        return [record for worker in self._workers for record in worker.records(world)]

    def _await(self, progress: Progress) -> None:
        """Waits until all have found what they were to find."""
        busy = {worker.line: worker for worker in self._workers}
        while busy:
            for line in wait(busy):
                assert isinstance(line, Connection), "one of those that were given"
                if done := busy[line].done():
                    progress.advance(done)
                else:
                    del busy[line]

    def dismiss(self) -> None:
        """Ends all of them."""
        for worker in self._workers:
            worker.dismiss()


class _Distant:
    """Tells the parent how many files are done."""

    def __init__(self, line: Connection) -> None:
        self._line = line
        self._untold = 0

    def begin(self, stage: str, total: int = 0) -> None:
        """The parent knows."""

    def advance(self, things: int = 1) -> None:
        """Tells of many at once."""
        self._untold += things
        if self._untold >= _TOGETHER:
            self._line.send(self._untold)
            self._untold = 0


def _work(share: Study, line: Connection) -> None:
    """What a process of its own does with a share."""
    line.send(share.read(_Distant(line)))
    line.send(share.check(line.recv(), _Distant(line)))
