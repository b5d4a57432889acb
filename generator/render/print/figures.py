"""Key figures on paper."""

from collections.abc import Iterator, Sequence
from typing import Final

from generator.model.figure import Figure
from generator.prose import Runs, Table
from generator.render.print.blocks import Block, Heading
from generator.render.print.making import head, strong
from generator.render.print.scope import PaperScope

_COLUMNS: Final = ("name", "value", "note")


def figures(here: PaperScope, given: Sequence[Figure]) -> Iterator[Block]:
    """Figures as a table under a heading."""
    if given:
        keys = _COLUMNS if any(item.note for item in given) else _COLUMNS[:-1]
        titles = head(here.label("Figure", key) for key in keys)
        rows = (_row(here, item)[: len(keys)] for item in given)
        yield Heading(1, here.t("sections.figures"))
        yield Table((titles, *rows), row_heads=True)


def _row(here: PaperScope, item: Figure) -> tuple[Runs, ...]:
    return (
        strong(f"{item.name}{here.part_mark(item)}"),
        here.runs(item.value),
        here.runs(item.note or "—"),
    )
