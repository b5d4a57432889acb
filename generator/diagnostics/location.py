"""A place in a file that a person can jump to."""

from dataclasses import dataclass
from typing import Protocol, TypeAlias

KeyPath: TypeAlias = tuple[str | int, ...]
"""Way from a document's root to a value: keys and list positions, such as ("causes", 0, "why")."""


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """One place in one file.

    Attributes:
        path: the file, relative to the project, with forward slashes.
        line: line number, the first line is 1.
        column: column in characters, the first column is 1.
    """

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


class Places(Protocol):
    """Tells where the keys and values of one document stand.

    A path that does not exist in the document gives the place of its nearest existing parent.
    """

    @property
    def path(self) -> str:
        """The document's file, as in a `Location`; to ask for it costs nothing."""
        ...

    def of_key(self, path: KeyPath) -> Location:
        """Where the last key of the path is written (for list items: the item itself)."""
        ...

    def of_value(self, path: KeyPath) -> Location:
        """Where the value at the path begins; the empty path is the document itself."""
        ...
