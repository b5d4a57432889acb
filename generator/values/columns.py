"""Tables of very many rows in columns: what is empty in a column takes no room, and most is."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any


def changed(
    columns: Iterable[Mapping[str, Any]],
    rows: Mapping[str, Sequence[object]],
    gone: Collection[str] = (),
) -> list[dict[str, Any]]:
    """A table without some rows, then with others put in or put in their place.

    Args:
        columns: each by the names of the rows; one whose value is empty is not in it.
        rows: per name, a value for every column.
        gone: the names of the rows that are taken out.
    """
    return [_changed(column, at, rows, gone) for at, column in enumerate(columns)]


def _changed(
    column: Mapping[str, Any], at: int, rows: Mapping[str, Sequence[object]], gone: Collection[str]
) -> dict[str, Any]:
    found = dict(column)
    for name in gone:
        found.pop(name, None)
    for name, row in rows.items():
        if row[at]:
            found[name] = row[at]
        else:
            found.pop(name, None)
    return found
