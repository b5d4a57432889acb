"""Where the index lies: whole generations side by side, and a pointer to the one that counts.

A generation is never changed. A new one is written beside the old and the pointer is swapped, so
that a process that is cut off, or two at once, leave a whole index, old or new.
"""

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from generator.values import seal
from generator.values.whole_file import write_whole

_POINTER = "current"
_LOCK = "WRITELOCK"
_OLD = 3600.0
"""Seconds after which a generation that nobody points at was given up by whoever wrote it."""


@dataclass(frozen=True, slots=True)
class IndexPlace:
    """One place for the index of one audience.

    Attributes:
        folder: where its generations lie; it need not exist.
        key: the key they are sealed with.
    """

    folder: Path
    key: bytes

    def current(self) -> Path | None:
        """The generation that counts, if it is whole and this user's own."""
        try:
            name = (self.folder / _POINTER).read_text("ascii").strip()
        except (OSError, UnicodeDecodeError):
            return None
        found = self.folder / Path(name).name
        return found if name and self.holds(found) else None

    def holds(self, generation: Path) -> bool:
        """Whether a generation is whole and this user's own."""
        return seal.holds(generation, self.key)

    @contextmanager
    def renewed(self) -> Iterator[Path]:
        """Gives an empty folder to write to; at the end of the block it is the one that counts.

        Raises:
            OSError: nothing can be written here.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        new = Path(tempfile.mkdtemp(prefix="index-", dir=self.folder))
        try:
            yield new
            seal.close(new, self.key)
            before = self._pointed()
            write_whole(self.folder / _POINTER, new.name.encode())
        except BaseException:
            shutil.rmtree(new, ignore_errors=True)
            raise
        self._tidy(new.name, before)

    def _pointed(self) -> str:
        with suppress(OSError, UnicodeDecodeError):
            return (self.folder / _POINTER).read_text("ascii").strip()
        return ""

    def _tidy(self, current: str, before: str) -> None:
        """Removes generations that nobody asks any more, and those that were given up.

        The one before stays: another process may just be opening it.
        """
        for path in self.folder.glob("index-*"):
            with suppress(OSError):
                is_old = time.time() - path.stat().st_mtime > _OLD
                if path.name not in {current, before} and (is_old or self.holds(path)):
                    shutil.rmtree(path)


def shared(source: Path, target: Path) -> None:
    """Makes a folder with the files of another, without copying bytes where that can be.

    Raises:
        OSError: a file has gone, or the disk is full.
    """
    target.mkdir()
    for path in source.iterdir():
        if path.name.endswith(_LOCK):
            continue
        try:
            os.link(path, target / path.name)
        except OSError:
            shutil.copyfile(path, target / path.name)


def index_places(project: Path, audience: str) -> Iterator[IndexPlace]:
    """The places for an index, best first: beside the project, else in the user's cache."""
    key = seal.user_key()
    for folder in seal.places(project, "search", key):
        yield IndexPlace(folder / (audience or "all"), key)
