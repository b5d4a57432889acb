"""Remembers of what each page was made, so that only those are made again that would differ."""

import pickle
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, NamedTuple

from generator.publish.code import stamp
from generator.render.site import Brief
from generator.values import seal

_FILE: Final = "pages"


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


def recalled(memory: Path, mark: str) -> Remembered:
    """What is known of the last build.

    Args:
        memory: where it was remembered.
        mark: stands for what was done to all pages besides.
    """
    with suppress(OSError):
        content = seal.unsealed((memory / _FILE).read_bytes(), seal.user_key())
        if content is not None:
            about, ground, entries, pages = pickle.loads(content)  # noqa: S301 - sealed
            if about == (stamp(), mark):
                known = {
                    name: Known(own, Brief._make(told)) for name, (own, told) in entries.items()
                }
                made = dict(zip(pages, map(Made._make, pages.values()), strict=True))
                return Remembered(ground, known, made)
    return Remembered()


def forget(memory: Path) -> None:
    """Nothing is known of the site from now on.

    Raises:
        OSError: the memory cannot be written.
    """
    (memory / _FILE).unlink(missing_ok=True)


def remember(memory: Path, site: Remembered, mark: str) -> None:
    """Keeps what is known of a site that has just been published.

    Raises:
        OSError: the memory cannot be written.
    """
    entries = {name: (known.mark, tuple(known.brief)) for name, known in site.entries.items()}
    pages = {address: tuple(made) for address, made in site.pages.items()}
    told = pickle.dumps(((stamp(), mark), site.ground, entries, pages), protocol=5)
    beside = memory / f"{_FILE}.new"
    beside.write_bytes(seal.sealed(told, seal.user_key()))
    beside.replace(memory / _FILE)
