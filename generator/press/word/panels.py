"""What stands on each of the small pages of a card, in type that is readable and yet fits.

Word cannot measure, so that all heights are estimated, rather too high than too low.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from math import ceil
from typing import Final, TypeAlias

from generator.press.word.fitting import Fit, title_lines
from generator.render.print.blocks import Block, Heading, PageBreak
from generator.render.print.document import A4, Document
from generator.render.print.extent import Look, height, width

A_SHEET: Final = 4
"""Panels of a sheet."""

SHEET: Final = replace(A4, margin=7)
"""The sheet; its margin is that of every panel too."""

END: Final = 2.0
"""Millimetres that are left at the foot of the sheet for what Word needs below a table."""

_LARGEST: Final = 90
_READABLE: Final = 74
_SMALLEST: Final = 50
"""Sizes of type in hundredths of that of a runbook, which has 10 points: below the second only when
a single block is higher than a panel."""

_AIR: Final = 0.3
"""How much of the space around paragraphs there is, beside that of a runbook."""

_LINE_EMS: Final = 1.3
"""Height of a line, in heights of its letters."""

_EM: Final = 3.53
_LINE: Final = 4.75
"""A Chinese character at scale 1, and a line with its part of what stands between blocks, in
millimetres."""

_LOOK: Final = Look(heading=2.4, frame=3.4, row=0.3, code=0.5, writing=1.35, box=1.2)

_RUNNING_EM: Final = 2.82
_RUNNING_LINE: Final = 3.7
_RULE: Final = 1.5
"""The same of header and footer, and what stands between a header and its rule."""

_APART: Final = 1.5
"""Em between the facts of a header or footer."""

Panel: TypeAlias = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Laid:
    """How a card is set.

    Attributes:
        fit: how large its type is.
        panels: what stands on each of its pages.
        height: what a page has between header and footer, in millimetres.
    """

    fit: Fit
    panels: tuple[Panel, ...]
    height: float


def laid(document: Document) -> Laid:
    """A card in the largest type in which it takes no more sheets than in readable type."""
    small = (_Setting(document, size / 100) for size in range(_READABLE, _SMALLEST, -1))
    least = next((one for one in small if one.is_whole), _Setting(document, _SMALLEST / 100))
    sizes = range(_LARGEST, _READABLE, -1)
    larger = (_Setting(document, size / 100) for size in sizes)
    best = next((one for one in larger if one.is_whole and one.sheets <= least.sheets), least)
    fit = Fit(best.size, best.size * _AIR, line=_LINE_EMS)
    return Laid(fit, best.panels, best.height)


@dataclass(frozen=True, slots=True)
class _Setting:
    """A card in one size of type."""

    document: Document
    size: float

    @property
    def height(self) -> float:
        """What a page has between header and footer, in millimetres."""
        running = _RUNNING_LINE * self._running_lines + _RULE
        return SHEET.height / 2 - 2 * SHEET.margin - END - running * self.size

    @property
    def is_whole(self) -> bool:
        """Whether nothing is higher than its panel."""
        return all(self._high(panel, n) <= self._room for n, panel in enumerate(self.panels))

    @property
    def sheets(self) -> int:
        """How many sheets the panels fill."""
        return ceil(len(self.panels) / A_SHEET)

    @property
    def panels(self) -> tuple[Panel, ...]:
        """What stands on each page; each part of the card begins a new one."""
        found: list[Panel] = []
        for group in _groups(self.document.body):
            found.append(())
            for unit in _units(group):
                longer = (*found[-1], *unit)
                if found[-1] and self._high(longer, len(found) - 1) > self._room:
                    found.append(unit)
                else:
                    found[-1] = longer
        return tuple(found)

    @property
    def _room(self) -> float:
        """Lines of a page."""
        return self.height / (_LINE * self.size)

    @property
    def _width(self) -> float:
        """Width of a page in millimetres."""
        return SHEET.width / 2 - 2 * SHEET.margin

    @property
    def _running_lines(self) -> int:
        running = self.document.running
        foot = self._lines(*running.foot, running.page)
        return self._lines(*running.head) + foot + self._lines(running.note)

    def _lines(self, *facts: str) -> int:
        """Lines that facts of a header or footer take beside each other."""
        room = self._width / (_RUNNING_EM * self.size)
        return ceil(sum(width(fact) + _APART for fact in facts if fact) / room)

    def _high(self, panel: Panel, number: int) -> float:
        """Lines that a panel takes; the title stands above the first."""
        room = self._width / (_EM * self.size)
        above = 0.0 if number else title_lines(self.document, room)
        return above + height(panel, room, _LOOK)


def _groups(body: Sequence[Block]) -> Iterator[Panel]:
    """What the breaks of a body divide it into."""
    for is_break, group in groupby(body, lambda block: isinstance(block, PageBreak)):
        if not is_break:
            yield tuple(group)


def _units(group: Panel) -> Iterator[Panel]:
    """What is not torn apart: a heading stays with what follows it."""
    held: Panel = ()
    for block in group:
        held = (*held, block)
        if not isinstance(block, Heading):
            yield held
            held = ()
    if held:
        yield held
