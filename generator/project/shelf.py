"""What entries are made of, in a file from which each is taken only when it is asked for."""

from array import array
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from itertools import accumulate
from pathlib import Path

from generator.project.record import digest

_MARK = 16


class Shelf:
    """The part of a file that holds packed entries; kept with them, it does not know which file.

    Args:
        contents: per id what is packed, in the order in which it lies there.
    """

    def __init__(self, contents: Mapping[str, bytes] | None = None) -> None:
        lying = contents or {}
        self._numbers = {name: number for number, name in enumerate(lying)}
        self._ends = array("Q", accumulate(map(len, lying.values())))
        self._marks = b"".join(map(digest, lying.values()))
        self._file = Path()
        self._start = 0
        self._whole = b""

    def stand(self, file: Path, start: int) -> None:
        """Says where it is.

        Args:
            file: the file.
            start: where in it the first begins.
        """
        self._file, self._start = file, start

    @contextmanager
    def at_hand(self) -> Iterator[None]:
        """Has all of it in memory during the block, for who needs most of it."""
        with suppress(OSError):
            self._whole = self._file.read_bytes()
        try:
            yield
        finally:
            self._whole = b""

    def taken(self, name: str) -> bytes | None:
        """What is packed of an id; None if the file is no more what it was."""
        number = self._numbers[name]
        begin, end = self._ends[number - 1] if number else 0, self._ends[number]
        content = self._read(self._start + begin, end - begin)
        mark = self._marks[_MARK * number : _MARK * (number + 1)]
        return content if digest(content) == mark else None

    def _read(self, start: int, size: int) -> bytes:
        if self._whole:
            return self._whole[start : start + size]
        with suppress(OSError), self._file.open("rb") as file:
            file.seek(start)
            return file.read(size)
        return b""
