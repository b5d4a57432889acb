"""Room on a sheet is counted; what does not fit is named, with where it stands in full."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate, takewhile
from math import ceil
from typing import Final, TypeVar

from generator.prose import Blank, Code, Runs, Span, Table
from generator.render.print.blocks import Callout, Step, Steps
from generator.render.print.extent import first, height, width
from generator.render.print.scope import PaperScope
from generator.render.print.walk import parts, plain

T = TypeVar("T")

_SENTENCE: Final = re.compile(r".+?(?:[。！？；!?;]+|\.(?=\s|$)|$)\s*", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Room:
    """Room on a sheet.

    Attributes:
        lines: how many lines there are.
        width: of a line, in widths of a Chinese character (em).
    """

    lines: int
    width: int

    def lines_of(self, value: object) -> float:
        """About how many lines a table, step, run or tuple takes; frames take one more."""
        match value:
            case Table():
                return height((value,), self.width)
            case Step():
                return height((Steps((value,), ()),), self.width)
        framed = sum(isinstance(part, Callout | Code) for part in parts(value))
        return max(1, ceil(width(plain(value)) / self.width)) + framed

    def first(self, items: Iterable[T]) -> tuple[tuple[T, ...], int]:
        """The items before the first for which there is no room, and how many are left out."""
        everything = tuple(items)
        ends = accumulate(map(self.lines_of, everything))
        count = sum(1 for _ in takewhile(lambda end: end <= self.lines, ends))
        return everything[:count], len(everything) - count


def brief(here: PaperScope, text: str, limit: int) -> tuple[Runs, bool]:
    """Markdown as runs of few words: all of it, else its first sentences, else its beginning.

    Args:
        here: the document's view of the knowledge base.
        text: Markdown.
        limit: greatest width, in em.

    Returns:
        The runs, and whether that is all.
    """
    runs = here.runs(text)
    if width(plain(runs)) <= limit:
        return runs, True
    said = here.plain(text).replace("\n", " ")
    kept = ""
    for sentence in _SENTENCE.findall(said):
        if width(kept + sentence.rstrip()) > limit:
            break
        kept += sentence
    words = kept.strip() or f"{first(said, limit - 1).rstrip()}…"
    gap = (Blank(),) if any(isinstance(run, Blank) for run in runs) else ()
    return (Span(words), *gap), False


def shortened(here: PaperScope, text: str, limit: int) -> Runs:
    """Markdown as runs of few words, with the hint at the runbook when words are left out."""
    runs, is_all = brief(here, text, limit)
    return runs if is_all else (*runs, Span(here.p("see-book")))
