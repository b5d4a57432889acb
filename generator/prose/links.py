"""What prose needs to know of the project around it."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class LinkTarget:
    """Where an entry is to be found.

    Attributes:
        address: relative to the page that shows the text, such as `../faults/disk-full.html`.
        title: the entry's title, plain text.
    """

    address: str
    title: str


class Links(Protocol):
    """Resolves what a text points to, as seen from one page and for one audience."""

    @property
    def missing_label(self) -> str:
        """Stands for an entry that is unknown or hidden; must not tell which one it is."""
        ...

    def entry(self, id: str) -> LinkTarget | None:  # noqa: A002 - the word authors use
        """The page of an entry; None if it is unknown, or hidden from the page's audience."""
        ...

    def file(self, path: str) -> str | None:
        """The address of a project file, unquoted; None if it is absent.

        Args:
            path: as the author names it, `files/…`.
        """
        ...
