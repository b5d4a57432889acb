"""What a target must be able to do, and how its files are compared with the site's."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeAlias

OnSent: TypeAlias = Callable[[int, int], None]
"""Is told how many files and bytes of one call have arrived so far."""


@dataclass(frozen=True, slots=True)
class Held:
    """A file that a target lists.

    Attributes:
        size: in bytes.
        md5: in hexadecimal, "" where it was not asked for or the target cannot tell.
    """

    size: int
    md5: str = ""


class Target(Protocol):
    """A place that holds files by address. Every call may raise DeliveryError or OSError."""

    @property
    def shown(self) -> str:
        """How to name it to people, without secrets."""
        ...

    def names(self) -> frozenset[str]:
        """What stands at its root, folders too; nothing when the target is not there yet."""
        ...

    def listing(self, *, hashed: bool) -> Mapping[str, Held]:
        """Every file, by address; with MD5 where that was asked for and can be told."""
        ...

    def read(self, address: str) -> bytes:
        """The content of one file."""
        ...

    def write(self, address: str, content: bytes) -> None:
        """Puts one small file in its place."""
        ...

    def put(self, folder: Path, addresses: Collection[str], on_sent: OnSent) -> None:
        """Puts the files at these addresses of a folder in their places, new or over the old."""
        ...

    def remove(self, addresses: Collection[str]) -> None:
        """Takes files away, and folders of a disk that hold nothing any more."""
        ...
