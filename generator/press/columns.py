"""How wide the columns of a table are, and which rows of tables are low."""

from collections.abc import Iterator

from generator.prose import Blank, Break, Image, Runs, Span, Table
from generator.render.print.blocks import Lines, Signatures, Step
from generator.render.print.walk import parts

_NARROWEST, _WIDEST = 6, 40
_PAGE_WIDTH = 60
"""Latin letters in a line across the smallest page."""
_MOST_LINES = 12
"""Lines of a row that fit on the smallest page, with room to spare."""

_HIGH = (Image, Lines, Signatures, Table)
"""What may be of any height."""
_STEP_WIDTH = 44
"""Latin letters in a line of a step on the smallest page, beside its columns to write in."""


def weights(table: Table) -> tuple[int, ...]:
    """Relative widths of the columns: those given, else by what is in the cells."""
    if table.weights:
        return table.weights
    columns = zip(*table.rows, strict=True)
    return tuple(
        max(_NARROWEST, *(min(_WIDEST, width(cell)) for cell in column)) for column in columns
    )


def is_short(row: tuple[Runs, ...], columns: tuple[int, ...]) -> bool:
    """Whether a row is surely lower than any page, so that it need not be broken.

    Args:
        row: its cells.
        columns: relative widths of the columns.
    """
    letters = _PAGE_WIDTH / sum(columns)
    return all(
        _lines(cell, max(2.0, letters * column)) <= _MOST_LINES
        for cell, column in zip(row, columns, strict=True)
    )


def is_low(step: Step) -> bool:
    """Whether a step surely fits on half of any page, so that nobody need measure it."""
    lines = 0
    for part in parts(step.blocks):
        if isinstance(part, _HIGH):
            return False
        lines += _step_lines(part)
    return lines <= _MOST_LINES


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


def _lines(runs: Runs, letters: float) -> float:
    """How many lines of so many letters a cell has."""
    return sum(1 + total // letters for total in _line_widths(runs))


def _extent(run: object) -> int:
    if isinstance(run, Span):
        return _letters(run.text)
    if isinstance(run, Blank):
        return 2 * run.length + len(run.note)
    return _PAGE_WIDTH * _MOST_LINES if isinstance(run, Image) else 2


def _step_lines(part: object) -> int:
    """How many lines of a step a part of it may take."""
    if isinstance(part, str):
        return sum(1 + _letters(line) // _STEP_WIDTH for line in part.split("\n"))
    return 1 + _extent(part) // _STEP_WIDTH if isinstance(part, Blank | Break) else 0


def _letters(text: str) -> int:
    """How wide a text is, in widths of a Latin letter."""
    return len(text) if text.isascii() else sum(2 if sign > "\u2e7f" else 1 for sign in text)
