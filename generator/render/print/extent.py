"""About how high blocks are, for sheets of a single page; only an engine knows exactly."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby, takewhile
from math import ceil
from typing import Final
from unicodedata import east_asian_width

from generator.prose import Blank, Break, Code, List, Paragraph, Run, Runs, Table
from generator.render.print.blocks import Block, Callout, Columns, Fact, Facts, Heading, Step, Steps
from generator.render.print.walk import plain

_WIDE: Final = frozenset("WFA")

_NUMBER: Final = 4.3
_INSET: Final = 1.0
_LABEL: Final = 0.4
_LABEL_TO_FILL: Final = 0.5
"""What stands beside words: em beside those of steps and in frames, the part of a line that labels
take beside those of facts and beside a line to write on."""


@dataclass(frozen=True, slots=True)
class Look:
    """How blocks look: so many lines stand above and below the words, or in the place of them.

    Attributes:
        paragraph: of a paragraph.
        item: of a paragraph in a list.
        heading: of a heading, which has one line.
        frame: of a frame, with its title.
        row: of a row of a table.
        code: of commands.
        writing: of a cell to write in, or a line.
        box: a step's number and its box.
    """

    paragraph: float = 0.0
    item: float = 0.0
    heading: float = 2.6
    frame: float = 2.7
    row: float = 0.6
    code: float = 0.6
    writing: float = 1.6
    box: float = 2.0


ON_WALLS: Final = Look()
"""Blocks of sheets for the wall."""


def width(text: str) -> float:
    """How wide a text is, in em: Chinese characters take a whole one, others half of it."""
    return sum(map(_em, text))


def first(text: str, room: float) -> str:
    """The beginning of a text that is no wider than so many em."""
    ends = accumulate(map(_em, text))
    return text[: sum(1 for _ in takewhile(lambda end: end <= room, ends))]


def height(blocks: Sequence[Block], room: float, look: Look = ON_WALLS) -> float:
    """About how high blocks are, one below the other.

    Args:
        blocks: of the kinds that stand on sheets of a single page.
        room: width of a line, in widths of a Chinese character (em).
        look: how blocks look.

    Returns:
        Lines of ordinary text.
    """
    return sum(_height(block, max(room, 1), look) for block in blocks)


def columns(block: Columns, room: float, look: Look = ON_WALLS) -> tuple[float, ...]:
    """About how high each of some columns is; as `height` otherwise."""
    widths = _widths(block.weights, len(block.columns), room)
    pairs = zip(block.columns, widths, strict=True)
    return tuple(height(column, width, look) for column, width in pairs)


def is_to_fill(blocks: Sequence[Block]) -> bool:
    """Whether blocks are a line to write on."""
    match blocks:
        case (Paragraph((Blank(),)),):
            return True
    return False


def _height(block: Block, room: float, look: Look) -> float:
    match block:
        case Heading():
            high = look.heading
        case Paragraph(runs):
            high = look.paragraph + _lines(runs, room)
        case List(items):
            inside = replace(look, paragraph=look.item)
            high = sum(height(item, room - _INSET, inside) for item in items)
        case Callout(blocks=inner):
            high = look.frame + height(inner, room - 2 * _INSET, look)
        case Steps(items):
            high = sum(_step(step, room - _NUMBER, look) for step in items)
        case Facts(items):
            high = sum(_fact(item, room, look) for item in items)
        case Table(rows):
            high = sum(look.row + max(_cells(row, block.weights, room, look)) for row in rows)
        case Columns():
            high = max(columns(block, room, look))
        case Code(text):
            high = look.code + sum(_wrapped(width(line), room) for line in text.split("\n"))
        case _:
            high = look.row + _wrapped(width(plain(block)), room)
    return high


def _step(step: Step, room: float, look: Look) -> float:
    terms = 1 if step.role or step.within or step.mark else 0
    return look.row + max(look.box, terms + height(step.blocks, room, look))


def _fact(item: Fact, room: float, look: Look) -> float:
    """A label that is long stands above what belongs to it."""
    label, to_fill = width(item.label), is_to_fill(item.blocks)
    beside = _LABEL_TO_FILL if to_fill else _LABEL
    above = _wrapped(label, room) if label > room * beside else 0
    if to_fill:
        return above + look.row + look.writing
    return above + height(item.blocks, room * (1 - _LABEL), look)


def _cells(row: Sequence[Runs], weights: Sequence[int], room: float, look: Look) -> Iterator[float]:
    for runs, inner in zip(row, _widths(weights, len(row), room), strict=True):
        yield _lines(runs, max(inner - _INSET, 1)) if runs else look.writing


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
