"""Remembers a site in files: what was known after a large build, and what has differed since.

So that an edit writes little. Without the second file nothing is known.
"""

import pickle
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from sys import intern
from typing import Any, Final, TypeAlias, TypeVar

from generator.publish.page_memory import Known, Made, Remembered
from generator.render.site import Brief
from generator.values import seal
from generator.values.stamps import program_stamp
from generator.values.whole_file import write_whole

_Row: TypeAlias = tuple[Any, ...]
"""An entry or a page, as values that any release can read."""
_Table: TypeAlias = tuple[list[str], list[tuple[Any, ...]]]
"""Names and columns: ten thousand rows are read in half of the time."""
_Edits: TypeAlias = dict[str, _Row | None]
"""Some rows by name; None for what is gone."""
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
            whole = self._put(self._whole, (_table(site.entries), _table(site.pages)))
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
    whole: bytes, entries: _Table, pages: _Table, ground: str, edited: _Edits, remade: _Edits
) -> Remembered:
    known = _brought_up(entries, edited, _known)
    made = _brought_up(pages, remade, partial(map, Made))
    return _Recalled(ground, known, made, None, whole, frozenset(edited), frozenset(remade))


def _row(value: Known | Made) -> _Row:
    return (value.mark, *value.brief) if isinstance(value, Known) else tuple(value)


def _table(values: Mapping[str, Known] | Mapping[str, Made]) -> _Table:
    columns = zip(*map(_row, values.values()), strict=True)
    return list(values), [tuple(map(_once, column)) for column in columns]


def _once(value: Any) -> Any:  # noqa: ANN401 - whatever an entry or a page has
    """The same, of names that stand in many values one string for all of them."""
    return tuple(map(intern, value)) if isinstance(value, tuple) else value


def _edits(already: Iterable[str], before: Mapping[str, T], now: Mapping[str, T]) -> _Edits:
    """What differs from the first file: what did already, and what does since then."""
    names = {name for name, value in now.items() if before.get(name) != value}
    names |= before.keys() - now.keys()
    return {name: _row(now[name]) if name in now else None for name in names.union(already)}


def _brought_up(table: _Table, edits: _Edits, made: Callable[..., Iterable[T]]) -> dict[str, T]:
    """What the first file tells, made right with what differs since."""
    names, columns = table
    values = dict(zip(names, made(*columns), strict=True)) if names else {}
    for name, row in edits.items():
        if row is None:
            values.pop(name, None)
        else:
            (values[name],) = made(*([cell] for cell in row))
    return values


def _known(marks: Iterable[str], *briefs: Iterable[Any]) -> Iterable[Known]:
    return map(Known, marks, map(Brief, *briefs))
