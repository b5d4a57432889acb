"""Lays aside in a file what would fill the memory until it is wanted again.

The file has no name: whatever ends the process, nothing is left of it. Processes that are forked
from the one that opened it may write to it and read it as well.
"""

import os
import pickle
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, NamedTuple

if sys.platform == "linux":
    import fcntl

    @contextmanager
    def _alone(lock: IO[bytes]) -> Iterator[None]:
        """Keeps other processes from writing during the block; who is killed keeps nobody."""
        fcntl.lockf(lock, fcntl.LOCK_EX)
        try:
            yield
        finally:
            fcntl.lockf(lock, fcntl.LOCK_UN)

    def _read(file: IO[bytes], start: int, length: int) -> bytes:
        """Reads without moving the place at which others read."""
        return os.pread(file.fileno(), length, start)

else:  # where one process does everything

    @contextmanager
    def _alone(_: IO[bytes]) -> Iterator[None]:
        yield

    def _read(file: IO[bytes], start: int, length: int) -> bytes:
        file.seek(start)
        return file.read(length)


class Place(NamedTuple):
    """Where something lies in a spool.

    Attributes:
        start: its first byte.
        length: how many there are.
    """

    start: int
    length: int


class Spool:
    """Values in a file.

    Args:
        file: an empty file without a buffer, for reading and writing; nobody else may write to it.
        lock: a file that is locked by whoever writes.
    """

    def __init__(self, file: IO[bytes], lock: IO[bytes]) -> None:
        self._file = file
        self._lock = lock

    def put(self, value: object) -> Place:
        """Lays aside a value of texts, bytes, numbers and sequences.

        Raises:
            OSError: the disk is full.
        """
        content = pickle.dumps(value, protocol=5)
        with _alone(self._lock):
            start = self._file.seek(0, os.SEEK_END)
            rest = memoryview(content)
            while rest:
                rest = rest[self._file.write(rest) :]
        return Place(start, len(content))

    def get(self, place: Place) -> Any:  # noqa: ANN401 - whatever was put
        """A value that was laid aside.

        Raises:
            OSError: it cannot be read.
        """
        return pickle.loads(_read(self._file, *place))  # noqa: S301 - nobody else can write there


@contextmanager
def spool(folder: Path) -> Iterator[Spool]:
    """A spool as long as the block lasts.

    Args:
        folder: decides on which disk it lies; made if it is not there.

    Raises:
        OSError: nothing can be written there.
    """
    folder.mkdir(parents=True, exist_ok=True)
    # The disk of a project may know no locks, that of the system does.
    with tempfile.TemporaryFile(dir=folder, buffering=0) as file, tempfile.TemporaryFile() as lock:
        yield Spool(file, lock)
