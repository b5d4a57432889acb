"""What entries are made of, in a file from which each is taken only when it is asked for."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from generator.loader import EntryFile, read_content, read_entry
from generator.model.kinds import KINDS
from generator.project.record import digest, packed


class Shelf:
    """A part of a file that holds packed entries; kept with them, it does not know which file."""

    def __init__(self) -> None:
        self._project = Path()
        self._file = Path()
        self._start = 0
        self._whole = b""

    def stand(self, project: Path, file: Path, start: int) -> None:
        """Says where it is.

        Args:
            project: the project whose entries they are.
            file: the file.
            start: where in it the first begins.
        """
        self._project, self._file, self._start = project, file, start

    @contextmanager
    def at_hand(self) -> Iterator[None]:
        """Has all of it in memory during the block, for who needs most of it."""
        with suppress(OSError):
            self._whole = self._file.read_bytes()
        try:
            yield
        finally:
            self._whole = b""

    def fetched(self, piece: "Piece") -> bytes:
        """What a piece is; if the file is no more what it was, it is made anew.

        Raises:
            OSError: nor can that be done.
        """
        content = self._taken(self._start + piece.at, piece.size)
        return content if digest(content) == piece.mark else self._made_anew(piece)

    def _taken(self, start: int, size: int) -> bytes:
        if self._whole:
            return self._whole[start : start + size]
        with suppress(OSError), self._file.open("rb") as file:
            file.seek(start)
            return file.read(size)
        return b""

    def _made_anew(self, piece: "Piece") -> bytes:
        content = read_content(self._project, piece.path)
        if isinstance(content, bytes):
            data = read_entry(EntryFile(piece.path, KINDS[piece.kind]), content).data
            if data is not None:
                return packed(data)
        raise OSError(errno.EIO, os.strerror(errno.EIO), str(self._project / piece.path))


class Piece(NamedTuple):
    """What one entry is made of, as it lies on a shelf.

    Attributes:
        shelf: where it lies.
        path: the entry's own file, relative to the project.
        kind: the name of its kind.
        at: where it begins, from the first one on.
        size: how many bytes it takes.
        mark: the digest of these.
    """

    shelf: Shelf
    path: str
    kind: str
    at: int
    size: int
    mark: bytes

    def fetched(self) -> bytes:
        """The packed data.

        Raises:
            OSError: neither the shelf nor the entry's file gives it any more.
        """
        return self.shelf.fetched(self)
