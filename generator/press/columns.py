"""How wide the columns of a table are, and which of its rows are short."""

from collections.abc import Iterator

from generator.prose import Break, Image, Runs, Span, Table

_NARROWEST, _WIDEST = 6, 40
_SHORT = 240
_LINE = 24


def weights(table: Table) -> tuple[int, ...]:
    """Relative widths of the columns: those given, else by what is in the cells."""
    if table.weights:
        return table.weights
    columns = zip(*table.rows, strict=True)
    return tuple(
        max(_NARROWEST, *(min(_WIDEST, width(cell)) for cell in column)) for column in columns
    )


def is_short(row: tuple[Runs, ...]) -> bool:
    """Whether a row is surely lower than a page, so that it need not be broken."""
    return all(_bulk(cell) <= _SHORT for cell in row)


def width(runs: Runs) -> int:
    """How wide the widest line of a cell is, in widths of a Latin letter."""
    return max(_line_widths(runs))


def _line_widths(runs: Runs) -> Iterator[int]:
    total = 0
    for run in runs:
        if isinstance(run, Break):
            yield total
            total = 0
        else:
            total += _extent(run)
    yield total


def _bulk(runs: Runs) -> int:
    breaks = sum(isinstance(run, Break) for run in runs)
    return sum(map(_extent, runs)) + _LINE * breaks


def _extent(run: object) -> int:
    if isinstance(run, Span):
        return sum(2 if sign > "\u2e7f" else 1 for sign in run.text)
    return _SHORT + 1 if isinstance(run, Image) else 2 * getattr(run, "length", 1)
