"""What is told of long work while it goes on."""

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

T = TypeVar("T")


class Progress(Protocol):
    """Is told how far some work has come. No thread may be started for it: work forks."""

    def begin(self, stage: str, total: int = 0) -> None:
        """A stage begins, and with it the one before ends.

        Args:
            stage: its name in the texts of `progress`, such as `read` or `pages`.
            total: how many things there are to do, 0 when nobody knows.
        """
        ...

    def advance(self, things: int = 1) -> None:
        """So many more things are done."""
        ...


class Quiet:
    """Tells nobody."""

    def begin(self, stage: str, total: int = 0) -> None:
        """Passes it over."""

    def advance(self, things: int = 1) -> None:
        """Passes it over."""


def counted(things: Iterable[T], progress: Progress) -> Iterator[T]:
    """The same things; each is told when the next is asked for."""
    for thing in things:
        yield thing
        progress.advance()
