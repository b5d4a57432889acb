"""What was printed last time and of what, so that only what changed is printed again."""

import json
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final, Self

from generator.values.whole_file import write_whole

FILE: Final = ".opsbook-print.json"
"""Lies beside the printed files."""


@dataclass(frozen=True, slots=True)
class Memory:
    """The files of a folder that were printed there.

    Attributes:
        folder: where they are.
        printed: name of each, with a digest of what it was made of and one of its content.
    """

    folder: Path
    printed: dict[str, list[str]]

    @classmethod
    def of(cls, folder: Path) -> Self:
        """What is remembered in a folder; nothing if that cannot be read."""
        with suppress(OSError, ValueError):
            found = json.loads((folder / FILE).read_text("utf-8"))
            return cls(folder, {str(name): list(pair) for name, pair in found.items()})
        return cls(folder, {})

    def holds(self, name: str, source: str) -> bool:
        """Whether a file is there, made of that and untouched since."""
        known = self.printed.get(name)
        if known is None or known[0] != source:
            return False
        with suppress(OSError):
            return known == [source, digest((self.folder / name).read_bytes())]
        return False

    def write(self, name: str, source: str, content: bytes) -> None:
        """Puts a file into the folder, whole or not at all, and remembers it."""
        self.folder.mkdir(parents=True, exist_ok=True)
        write_whole(self.folder / name, content)
        self.printed[name] = [source, digest(content)]

    def save(self) -> None:
        """Writes down what is remembered, if there is anything."""
        if not self.printed:
            return
        told = json.dumps(self.printed, ensure_ascii=False, indent=1, sort_keys=True)
        write_whole(self.folder / FILE, told.encode())


def digest(content: bytes) -> str:
    """Sixty-four hexadecimal digits that tell contents apart."""
    return sha256(content).hexdigest()
