"""What a press is: it makes one file of one document."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib import resources
from pathlib import Path
from typing import Final, TypeAlias

from generator.messages import Catalogue
from generator.render.print.document import Document

_SOURCES: Final = {".py", ".typ", ".toml", ".txt", ".xml", ".rels"}


@dataclass(frozen=True, slots=True)
class Made:
    """A document as a file.

    Attributes:
        content: the file.
        lacking: characters of the document that the fonts lack; they are spelt out on the paper.
    """

    content: bytes
    lacking: frozenset[str] = frozenset()


class UnusableTemplateError(Exception):
    """The customer's template cannot be printed into.

    Attributes:
        told: says in a language what is wrong with it and what would be right.
    """

    def __init__(self, told: Callable[[Catalogue], str]) -> None:
        super().__init__("unusable template")
        self.told = told


Press: TypeAlias = Callable[[Document], Made]
"""Makes a file of a document; not for use by several threads at once."""


@dataclass(frozen=True, slots=True)
class Engine:
    """A format and how its files are made.

    Attributes:
        suffix: of the files' names, with its dot.
        stamp: changes with everything beside document and pictures that decides how a file looks.
        press: sets up a press; each thread has its own.
    """

    suffix: str
    stamp: str
    press: Callable[[], Press]


def stamp_of(*versions: str) -> str:
    """A stamp of the press itself and of the versions of what it works with."""
    return sha256("\0".join((_own_stamp(), *versions)).encode()).hexdigest()


@cache
def _own_stamp() -> str:
    """Changes with every line of code or template of the press, and with what it can show."""
    found = sha256()
    for package in ("generator.glyphs", "generator.press"):
        folder = Path(str(resources.files(package)))
        for source in sorted(path for path in folder.rglob("*") if path.suffix in _SOURCES):
            found.update(source.read_bytes())
    return found.hexdigest()
