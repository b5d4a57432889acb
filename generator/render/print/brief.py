"""Room on a sheet is counted; what does not fit is named, with where it stands in full."""

import re
from collections.abc import Iterable
from itertools import takewhile
from typing import Final, TypeVar

from generator.prose import Blank, Runs, Span
from generator.render.print.scope import PaperScope
from generator.render.print.walk import plain

T = TypeVar("T")

_SENTENCE: Final = re.compile(r".+?(?:[。！？；!?;]+|\.(?=\s|$)|$)\s*", re.DOTALL)


class Budget:
    """Room for so many characters; whoever asks first is served first.

    Args:
        characters: how many there is room for.
    """

    def __init__(self, characters: int) -> None:
        self._left = characters

    def grants(self, value: object) -> bool:
        """Whether there is room for a block, run or tuple of them; if so, it is taken."""
        cost = len(plain(value))
        if cost > self._left:
            return False
        self._left -= cost
        return True

    def first(self, items: Iterable[T]) -> tuple[tuple[T, ...], int]:
        """The items up to the first that does not fit, and how many are left out."""
        everything = tuple(items)
        kept = tuple(takewhile(self.grants, everything))
        return kept, len(everything) - len(kept)


def brief(here: PaperScope, text: str, limit: int) -> tuple[Runs, bool]:
    """Markdown as runs of few words: all of it, else its first sentences, else its beginning.

    Args:
        here: the document's view of the knowledge base.
        text: Markdown.
        limit: most characters.

    Returns:
        The runs, and whether that is all.
    """
    runs = here.runs(text)
    if len(plain(runs)) <= limit:
        return runs, True
    said = here.plain(text).replace("\n", " ")
    kept = ""
    for sentence in _SENTENCE.findall(said):
        if len(kept) + len(sentence.rstrip()) > limit:
            break
        kept += sentence
    words = kept.strip() or f"{said[: limit - 1].rstrip()}…"
    gap = (Blank(),) if any(isinstance(run, Blank) for run in runs) else ()
    return (Span(words), *gap), False


def shortened(here: PaperScope, text: str, limit: int) -> Runs:
    """Markdown as runs of few words, with the hint at the runbook when words are left out."""
    runs, is_all = brief(here, text, limit)
    return runs if is_all else (*runs, Span(here.p("see-book")))
