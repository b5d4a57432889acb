"""What a press is: it makes one file of one document."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from generator.render.print.document import Document


@dataclass(frozen=True, slots=True)
class Made:
    """A document as a file.

    Attributes:
        content: the file.
        lacking: characters of the document that the fonts lack; they are spelt out on the paper.
    """

    content: bytes
    lacking: frozenset[str] = frozenset()


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
