"""About how high blocks are, for sheets of a single page; only an engine knows exactly."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby, takewhile
from math import ceil
from typing import Final
from unicodedata import east_asian_width

from generator.prose import Blank, Break, List, Paragraph, Run, Runs, Table
from generator.render.print.blocks import Block, Callout, Columns, Heading, Step, Steps
from generator.render.print.walk import plain

_WIDE: Final = frozenset("WFA")

_HEADING: Final = 2.6
_FRAME: Final = 2.7
_ROW: Final = 0.6
"""Lines that stand above and below the words."""

_WRITING: Final = 1.6
"""Lines of a cell to write in."""

_BOX: Final = 2.0
"""Lines of a step's number and its box."""

_NUMBER: Final = 4.3
_INSET: Final = 1.0
"""Em that stand beside them."""


def width(text: str) -> float:
    """How wide a text is, in em: Chinese characters take a whole one, others half of it."""
    return sum(map(_em, text))


def first(text: str, room: float) -> str:
    """The beginning of a text that is no wider than so many em."""
    ends = accumulate(map(_em, text))
    return text[: sum(1 for _ in takewhile(lambda end: end <= room, ends))]


def height(blocks: Sequence[Block], room: float) -> float:
    """About how high blocks are, one below the other.

    Args:
        blocks: of the kinds that stand on sheets of a single page.
        room: width of a line, in widths of a Chinese character (em).

    Returns:
        Lines of ordinary text.
    """
    return sum(_height(block, max(room, 1)) for block in blocks)


def columns(block: Columns, room: float) -> tuple[float, ...]:
    """About how high each of some columns is; as `height` otherwise."""
    widths = _widths(block.weights, len(block.columns), room)
    return tuple(height(column, width) for column, width in zip(block.columns, widths, strict=True))


def _height(block: Block, room: float) -> float:
    match block:
        case Heading():
            high = _HEADING
        case Paragraph(runs):
            high = _lines(runs, room)
        case List(items):
            high = sum(height(item, room - _INSET) for item in items)
        case Callout(blocks=inner):
            high = _FRAME + height(inner, room - 2 * _INSET)
        case Steps(items):
            high = sum(_step(step, room - _NUMBER) for step in items)
        case Table(rows):
            high = sum(_ROW + max(_cells(row, block.weights, room)) for row in rows)
        case Columns():
            high = max(columns(block, room))
        case _:
            high = _ROW + sum(_wrapped(width(line), room) for line in plain(block).split("\n"))
    return high


def _step(step: Step, room: float) -> float:
    terms = 1 if step.role or step.within or step.mark else 0
    return _ROW + max(_BOX, terms + height(step.blocks, room))


def _cells(row: Sequence[Runs], weights: Sequence[int], room: float) -> Iterator[float]:
    for runs, inner in zip(row, _widths(weights, len(row), room), strict=True):
        yield _lines(runs, max(inner - _INSET, 1)) if runs else _WRITING


def _widths(weights: Sequence[int], count: int, room: float) -> Iterator[float]:
    shares = weights or (1,) * count
    return (room * share / sum(shares) for share in shares)


def _lines(runs: Runs, room: float) -> int:
    parts = [tuple(part) for is_break, part in groupby(runs, _is_break) if not is_break]
    return sum(_wrapped(sum(map(_width, part)), room) for part in parts)


def _wrapped(length: float, room: float) -> int:
    return max(1, ceil(length / room))


def _width(run: Run) -> float:
    return max(run.length, width(run.note)) if isinstance(run, Blank) else width(plain(run))


def _em(character: str) -> float:
    return 1 if east_asian_width(character) in _WIDE else 0.5


def _is_break(run: Run) -> bool:
    return isinstance(run, Break)
