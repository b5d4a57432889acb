"""Prints many documents into a folder: whole files only, and only what changed."""

from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from pathlib import Path
from threading import local
from typing import Final, TypeAlias

from generator.press.memory import Memory, digest
from generator.press.sheets import Engine, Made
from generator.prose import Image
from generator.render.print.document import Document
from generator.render.print.walk import parts

OnProgress: TypeAlias = Callable[[int, int], None]
"""Told after each document: how many are done, of how many."""

_THREADS: Final = 2
"""Engines that leave Python while they work use as many cores; more would only need memory."""

_AHEAD: Final = 4
"""Documents that wait for an engine; the others are made when there is room."""


@dataclass(frozen=True, slots=True)
class Job:
    """A document that is to be printed.

    Attributes:
        name: of the file, without suffix; unique among the jobs of a folder.
        make: makes the document.
    """

    name: str
    make: Callable[[], Document]


@dataclass(slots=True)
class Report:
    """What was done.

    Attributes:
        printed: files that are new.
        kept: files that were already as they should be.
        lacking: names of the files that have characters which the fonts lack, with those.
    """

    printed: list[Path] = field(default_factory=list)
    kept: list[Path] = field(default_factory=list)
    lacking: dict[str, frozenset[str]] = field(default_factory=dict)

    @property
    def files(self) -> int:
        """How many documents are done."""
        return len(self.printed) + len(self.kept)


def print_all(
    jobs: Sequence[Job],
    engine: Engine,
    images: Path,
    folder: Path,
    on_progress: OnProgress,
) -> Report:
    """Prints documents into a folder, which is made with the first of them.

    A file is there whole or as it was before. When the work is interrupted, what is done is done:
    the next call goes on from there.

    Args:
        jobs: what is to be printed.
        engine: makes the files.
        images: the folder that paths of pictures start from.
        folder: where the files go.
        on_progress: told after each document.
    """
    run = _Run(engine, images, Memory.of(folder), on_progress, len(jobs))
    try:
        run.all(jobs)
    finally:
        run.memory.save()
    return run.report


@dataclass(slots=True)
class _Run:
    """One call of the press: documents are made in this thread, files in others."""

    engine: Engine
    images: Path
    memory: Memory
    on_progress: OnProgress
    of: int
    report: Report = field(default_factory=Report)
    waiting: dict[Future[Made], tuple[str, str]] = field(default_factory=dict)
    own: local = field(default_factory=local)

    def all(self, jobs: Sequence[Job]) -> None:
        pool = ThreadPoolExecutor(_THREADS)
        try:
            for job in jobs:
                self._begin(job, pool)
                self._finish(_AHEAD)
            self._finish(0)
        finally:
            pool.shutdown(cancel_futures=True)

    def _begin(self, job: Job, pool: ThreadPoolExecutor) -> None:
        document = job.make()
        name = f"{job.name}{self.engine.suffix}"
        source = self._source(document)
        if self.memory.holds(name, source):
            self.report.kept.append(self.memory.folder / name)
            self._tell()
        else:
            self.waiting[pool.submit(self._press, document)] = name, source

    def _finish(self, left: int) -> None:
        """Puts away what is made, until no more than so many are waited for."""
        while len(self.waiting) > left:
            for future in wait(self.waiting, return_when=FIRST_COMPLETED).done:
                self._put_away(future.result(), *self.waiting.pop(future))

    def _put_away(self, made: Made, name: str, source: str) -> None:
        self.memory.write(name, source, made.content)
        self.report.printed.append(self.memory.folder / name)
        if made.lacking:
            self.report.lacking[name] = made.lacking
        self._tell()

    def _press(self, document: Document) -> Made:
        """Called in the threads of the pool; each has a press of its own."""
        if not hasattr(self.own, "press"):
            self.own.press = self.engine.press()
        made: Made = self.own.press(document)
        return made

    def _source(self, document: Document) -> str:
        """A digest of everything that a file is made of."""
        told = "\0".join((self.engine.stamp, repr(document), *self._pictures(document)))
        return digest(told.encode("utf-8", "surrogatepass"))

    def _pictures(self, document: Document) -> list[str]:
        paths = [part.path for part in parts(document) if isinstance(part, Image)]
        files = [self.images / path for path in paths]
        return [digest(file.read_bytes()) if file.is_file() else "" for file in files]

    def _tell(self) -> None:
        self.on_progress(self.report.files, self.of)
