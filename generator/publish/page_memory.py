"""Remembers of what each page was made, so that only those are made again that would differ."""

import pickle
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from generator.publish.code import stamp
from generator.render.site import Brief
from generator.values import seal


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
    """

    ground: str = ""
    entries: Mapping[str, Known] = field(default_factory=dict)
    pages: Mapping[str, Made] = field(default_factory=dict)


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


class PassingMemory:
    """Remembers as long as the process lasts."""

    def __init__(self) -> None:
        self._mark = ""
        self._site = Remembered()

    def recalled(self, mark: str) -> Remembered:
        """See `Memory`."""
        return self._site if mark == self._mark else Remembered()

    def forget(self) -> None:
        """See `Memory`."""
        self._site = Remembered()

    def remember(self, site: Remembered, mark: str) -> None:
        """See `Memory`."""
        self._site, self._mark = site, mark


class LastingMemory:
    """Remembers in a file, as long as the program stays the same.

    Args:
        folder: where it lies.
    """

    def __init__(self, folder: Path) -> None:
        self._file = folder / "pages"

    def recalled(self, mark: str) -> Remembered:
        """See `Memory`."""
        with suppress(OSError):
            content = seal.unsealed(self._file.read_bytes(), seal.user_key())
            if content is not None:
                about, site = pickle.loads(content)  # noqa: S301 - sealed
                if about == (stamp(), mark):
                    ground, entries, pages = site
                    return Remembered(ground, _known(entries), _made(pages))
        return Remembered()

    def forget(self) -> None:
        """See `Memory`."""
        self._file.unlink(missing_ok=True)

    def remember(self, site: Remembered, mark: str) -> None:
        """See `Memory`."""
        entries = {name: (known.mark, tuple(known.brief)) for name, known in site.entries.items()}
        pages = {address: tuple(made) for address, made in site.pages.items()}
        told = pickle.dumps(((stamp(), mark), (site.ground, entries, pages)), protocol=5)
        beside = self._file.with_suffix(".new")
        beside.write_bytes(seal.sealed(told, seal.user_key()))
        beside.replace(self._file)


def _known(entries: Mapping[str, tuple[str, tuple[Any, ...]]]) -> dict[str, Known]:
    return {name: Known(mark, Brief._make(told)) for name, (mark, told) in entries.items()}


def _made(pages: Mapping[str, tuple[Any, ...]]) -> dict[str, Made]:
    return dict(zip(pages, map(Made._make, pages.values()), strict=True))
