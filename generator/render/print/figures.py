"""Key figures on paper."""

from collections.abc import Iterator, Sequence
from typing import Final

from generator.model.figure import Figure
from generator.prose import Table
from generator.render.print.blocks import Block, Heading
from generator.render.print.making import head, strong
from generator.render.print.scope import PaperScope

_COLUMNS: Final = ("name", "value", "note")


def figures(here: PaperScope, given: Sequence[Figure]) -> Iterator[Block]:
    """Figures as a table under a heading."""
    if given:
        rows = (
            (strong(item.name), here.runs(item.value), here.runs(item.note or "—"))
            for item in given
        )
        titles = head(here.label("Figure", key) for key in _COLUMNS)
        yield Heading(1, here.t("sections.figures"))
        yield Table((titles, *rows), weights=(3, 3, 4), row_heads=True)
