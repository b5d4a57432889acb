"""Remembers of what each page was made, so that only those are made again that would differ."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple, Protocol

from generator.render.site import Brief


class Made(NamedTuple):
    """Of what a page was made.

    Attributes:
        form: of its draft.
        seal: one digest over all that it was made of.
        asked: keys of the facts that it looked up.
    """

    form: str
    seal: str
    asked: tuple[str, ...]


class Known(NamedTuple):
    """An entry that was seen.

    Attributes:
        mark: stands for all that decides what is seen of it, beside the ground.
        brief: the entry in short.
    """

    mark: str
    brief: Brief


@dataclass(frozen=True, slots=True)
class Remembered:
    """What is known of a site.

    Attributes:
        ground: stands for all that pages depend on beside entries.
        entries: by id, the entries that they were made of.
        pages: by address, the pages that are published; none to make everything.
        since: what was known of it before, if the same things can still be told apart.
    """

    ground: str = ""
    entries: Mapping[str, Known] = field(default_factory=dict)
    pages: Mapping[str, Made] = field(default_factory=dict)
    since: "Remembered | None" = None


class Memory(Protocol):
    """Remembers a site from one build to the next."""

    def recalled(self, mark: str) -> Remembered:
        """What is known of the last build.

        Args:
            mark: stands for what was done to all pages besides.
        """
        ...

    def forget(self) -> None:
        """Nothing is known of the site from now on.

        Raises:
            OSError: the memory cannot be written.
        """
        ...

    def remember(self, site: Remembered, mark: str) -> None:
        """Keeps what is known of a site that has just been published.

        Raises:
            OSError: the memory cannot be written.
        """
        ...


class MemoryAtHand:
    """Has at hand what another memory keeps from one process to the next.

    Args:
        lasting: the other; it knows nothing while something is known here.
    """

    def __init__(self, lasting: Memory) -> None:
        self._lasting = lasting
        self._mark = ""
        self._site = Remembered()

    def recalled(self, mark: str) -> Remembered:
        """See `Memory`."""
        if not self._site.pages:
            return self._lasting.recalled(mark)
        return self._site if mark == self._mark else Remembered()

    def forget(self) -> None:
        """See `Memory`."""
        self._site = Remembered()
        self._lasting.forget()

    def remember(self, site: Remembered, mark: str) -> None:
        """See `Memory`."""
        self._site, self._mark = replace(site, since=None), mark

    def settle(self) -> None:
        """Lets the other keep what is known.

        Raises:
            OSError: it cannot be written.
        """
        if self._site.pages:
            self._lasting.remember(self._site, self._mark)
