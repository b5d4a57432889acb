"""What stands on each of the small pages of a card, in type that is readable and yet fits.

Word cannot measure, so that all heights are estimated, rather too high than too low.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby
from math import ceil
from typing import Final, TypeAlias

from generator.press.word.fitting import Fit, title_lines
from generator.prose import List, Paragraph, Table
from generator.render.print.blocks import Block, Callout, Fact, Heading, PageBreak, Steps
from generator.render.print.document import A4, Document, Sheet
from generator.render.print.extent import Look, height, is_to_fill, width
from generator.render.print.walk import parts

A_SHEET: Final = 4
"""Panels of a sheet."""

SHEET: Final[Sheet] = replace(A4, margin=7)
"""The sheet; its margin is that of every panel too."""

GAP: Final = 1.45
END: Final = 2.4
"""Millimetres that Word needs below a table, and what is left at the foot of the sheet for it."""

_SIZES: Final = (0.9, 0.85, 0.8, 0.75)
_SMALLER: Final = (0.7, 0.65, 0.6, 0.55, 0.5)
"""Sizes of type that are readable, beside that of a runbook, which has 10 points; Word knows half
points. Then those for a single block that is higher than a page."""

_AIR: Final = 0.3
"""How much of the space around paragraphs there is, beside that of a runbook."""

_LINE_EMS: Final = 1.3
"""Height of a line, in heights of its letters."""

_EM: Final = 3.53
_CELL_EM: Final = 3.35
_LINE: Final = 4.59
"""A Chinese character, one in a table, and a line at scale 1, in millimetres."""

_LOOK: Final = Look(paragraph=0.1, item=0.05, heading=2.3, frame=3.0, row=0.32, code=0.45, box=1.1)

_WRITING: Final = (5.8, 8.0)
"""Least and greatest height of a line or row to write in, in millimetres."""

_RUNNING_EM: Final = 2.82
_RUNNING_LINE: Final = 3.7
_RULE: Final = 2.4
"""An em and a line of header and footer, and what stands below the words of a header."""

_APART: Final = 1.5
"""Em between the facts of a header or footer."""

Panel: TypeAlias = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Laid:
    """How a card is set.

    Attributes:
        fit: how large its type is.
        panels: what stands on each of its pages.
        writing: how high lines and rows to write in are on each, in millimetres, 0 where none are.
        head: how high their header is, in millimetres.
        height: what a page has between header and footer, in millimetres.
    """

    fit: Fit
    panels: tuple[Panel, ...]
    writing: tuple[float, ...]
    head: float
    height: float


def laid(document: Document) -> Laid:
    """A card in the largest type in which it takes no more sheets than in readable type."""
    settings = [_Setting(document, size) for size in (*_SIZES, *_SMALLER)]
    readable, smaller = settings[: len(_SIZES)], settings[len(_SIZES) :]
    least = next((one for one in (readable[-1], *smaller) if one.is_whole), smaller[-1])
    best = next((one for one in readable if one.is_whole and one.sheets <= least.sheets), least)
    return best.laid()


@dataclass(frozen=True)
class _Setting:
    """A card in one size of type."""

    document: Document
    size: float

    def laid(self) -> Laid:
        fit = Fit(self.size, self.size * _AIR, line=_LINE_EMS)
        writing = tuple(self._writing(panel, n) for n, panel in enumerate(self.panels))
        return Laid(fit, self.panels, writing, self._head, self._height)

    @property
    def is_whole(self) -> bool:
        """Whether nothing is higher than its page."""
        return all(self._high(panel, n) <= self._height for n, panel in enumerate(self.panels))

    @property
    def sheets(self) -> int:
        """How many sheets the panels fill."""
        return ceil(len(self.panels) / A_SHEET)

    @cached_property
    def panels(self) -> tuple[Panel, ...]:
        """What stands on each page; each part of the card begins a new one."""
        found: list[Panel] = []
        for group in _groups(self.document.body):
            found.append(())
            for unit in _units(group):
                longer = (*found[-1], *unit)
                if found[-1] and self._high(longer, len(found) - 1) > self._height:
                    found.append(unit)
                else:
                    found[-1] = longer
        return tuple(found) or ((),)

    @cached_property
    def _height(self) -> float:
        """What a page has between header and footer, in millimetres."""
        around = self._head + GAP + self._foot + END
        return SHEET.height / 2 - 2 * SHEET.margin - around

    @property
    def _line(self) -> float:
        return _LINE * self.size

    def _room(self, em: float) -> float:
        """Width of a line, in widths of a character."""
        return (SHEET.width / 2 - 2 * SHEET.margin) / (em * self.size)

    @property
    def _head(self) -> float:
        head = self._lines(*self.document.running.head)
        return (_RUNNING_LINE * head + _RULE) * self.size

    @property
    def _foot(self) -> float:
        running = self.document.running
        foot = self._lines(*running.foot, running.page) + self._lines(running.note)
        return _RUNNING_LINE * foot * self.size

    def _lines(self, *facts: str) -> int:
        """Lines that facts of a header or footer take beside each other."""
        wide = sum(width(fact) + _APART for fact in facts if fact)
        return ceil(wide / self._room(_RUNNING_EM))

    def _high(self, panel: Panel, number: int) -> float:
        """How high a panel is, in millimetres; the title stands above the first."""
        look = replace(_LOOK, writing=_WRITING[0] / self._line - _LOOK.row)
        high = sum(height((block,), self._room(_em(block)), look) for block in panel)
        above = 0.0 if number else title_lines(self.document, self._room(_EM), _EM / _LINE)
        below = 0 if all(isinstance(last, Paragraph | List) for last in panel[-1:]) else GAP
        return (above + high) * self._line + below

    def _writing(self, panel: Panel, number: int) -> float:
        """What a panel leaves free goes where one writes."""
        least, most = _WRITING
        free = max(self._height - self._high(panel, number), 0)
        count = _to_fill(panel)
        return min(least + free / count, most) if count else 0


def _groups(body: Sequence[Block]) -> Iterator[Panel]:
    """What the breaks of a body divide it into."""
    for is_break, group in groupby(body, lambda block: isinstance(block, PageBreak)):
        if not is_break:
            yield tuple(group)


def _units(group: Panel) -> Iterator[Panel]:
    """What is not torn apart."""
    held: Panel = ()
    for block in group:
        if held and not _stays(block, held):
            yield held
            held = ()
        held = (*held, block)
    if held:
        yield held


def _stays(block: Block, held: Panel) -> bool:
    """A heading stays with what follows it, a list or table with what is said below it."""
    is_listed = any(isinstance(above, List | Table) for above in held)
    return isinstance(held[-1], Heading) or (is_listed and isinstance(block, Paragraph))


def _em(block: Block) -> float:
    inner = block.blocks if isinstance(block, Callout) else (block,)
    return _CELL_EM if any(isinstance(part, Steps | Table) for part in inner) else _EM


def _to_fill(panel: Panel) -> int:
    """How many lines and rows of a panel are to write in."""
    found = tuple(parts(panel))
    lines = sum(is_to_fill(part.blocks) for part in found if isinstance(part, Fact))
    tables = (part for part in found if isinstance(part, Table))
    return lines + sum(not all(row) for part in tables for row in part.rows[part.head :])
