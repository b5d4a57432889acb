"""Remembers a site in files: what was known after a large build, and what has differed since.

So that an edit writes little. Without the second file nothing is known.
"""

import pickle
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeAlias, TypeVar

from generator.publish.page_memory import Known, Made, Remembered
from generator.render.site import Brief
from generator.values import seal
from generator.values.stamps import program_stamp
from generator.values.whole_file import write_whole

_Told: TypeAlias = dict[str, tuple[Any, ...]]
"""Entries or pages by name, as values that any release can read."""
_Edits: TypeAlias = dict[str, tuple[Any, ...] | None]
"""The same of some of them; None for what is gone."""
T = TypeVar("T", Known, Made)

_MARK: Final = 32
_MANY: Final = 500
"""More differences are written no faster than everything."""


@dataclass(frozen=True, slots=True)
class _Recalled(Remembered):
    """What was read from the files.

    Attributes:
        whole: the mark of the first file.
        edited: ids of the entries that differ from it.
        remade: addresses of the pages that differ from it.
    """

    whole: bytes = b""
    edited: frozenset[str] = frozenset()
    remade: frozenset[str] = frozenset()


class LastingMemory:
    """Remembers in files, as long as the program stays the same.

    Args:
        folder: where they lie.
    """

    def __init__(self, folder: Path) -> None:
        self._whole = folder / "pages"
        self._since = folder / "pages.since"
        self._key = seal.user_key()

    def recalled(self, mark: str) -> Remembered:
        """See `Memory`."""
        with suppress(OSError):
            since, whole = self._since.read_bytes(), self._whole.read_bytes()
            told = self._opened(since)
            if told and told[:2] == ((program_stamp(), mark), whole[:_MARK]):
                parts = self._opened(whole)
                return _recalled(whole[:_MARK], *parts, *told[2:]) if parts else Remembered()
        return Remembered()

    def forget(self) -> None:
        """See `Memory`."""
        self._since.unlink(missing_ok=True)

    def remember(self, site: Remembered, mark: str) -> None:
        """See `Memory`."""
        before, whole = site.since, b""
        edited: _Edits = {}
        remade: _Edits = {}
        if isinstance(before, _Recalled):
            whole = before.whole
            edited = _edits(before.edited, before.entries, site.entries)
            remade = _edits(before.remade, before.pages, site.pages)
        if not whole or len(edited) + len(remade) > _MANY:
            whole = self._put(self._whole, (_all(site.entries), _all(site.pages)))
            edited, remade = {}, {}
        self._put(self._since, ((program_stamp(), mark), whole, site.ground, edited, remade))

    def _opened(self, content: bytes) -> tuple[Any, ...] | None:
        told = seal.unsealed(content, self._key)
        if told is None:
            return None
        found: tuple[Any, ...] = pickle.loads(told)  # noqa: S301 - sealed
        return found

    def _put(self, file: Path, told: object) -> bytes:
        """Writes a file; gives its mark."""
        content = seal.sealed(pickle.dumps(told, protocol=5), self._key)
        write_whole(file, content)
        return content[:_MARK]


def _recalled(
    whole: bytes, entries: _Told, pages: _Told, ground: str, edited: _Edits, remade: _Edits
) -> Remembered:
    _bring_up(entries, edited)
    _bring_up(pages, remade)
    names = frozenset(edited), frozenset(remade)
    return _Recalled(ground, _known(entries), _made(pages), None, whole, *names)


def _plain(value: Known | Made) -> tuple[Any, ...]:
    """The same in what every release can read."""
    return (value.mark, tuple(value.brief)) if isinstance(value, Known) else tuple(value)


def _all(values: Mapping[str, Known] | Mapping[str, Made]) -> _Told:
    return {name: _plain(value) for name, value in values.items()}


def _edits(already: Iterable[str], before: Mapping[str, T], now: Mapping[str, T]) -> _Edits:
    """What differs from the first file: what did already, and what does since then."""
    names = {name for name, value in now.items() if before.get(name) != value}
    names |= before.keys() - now.keys()
    return {name: _plain(now[name]) if name in now else None for name in names.union(already)}


def _bring_up(told: _Told, edits: _Edits) -> None:
    """Makes what the first file tells what is right today."""
    for name, value in edits.items():
        if value is None:
            told.pop(name, None)
        else:
            told[name] = value


def _known(entries: _Told) -> dict[str, Known]:
    return {name: Known(mark, Brief._make(told)) for name, (mark, told) in entries.items()}


def _made(pages: _Told) -> dict[str, Made]:
    return dict(zip(pages, map(Made._make, pages.values()), strict=True))
