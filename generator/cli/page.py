"""How a help page is laid out: click's own layout takes a Chinese character for one column."""

from collections.abc import Iterable

import click
from rich.cells import cell_len

from generator.cli.wrapping import wrap

_GAP = 2
_WIDEST_TERM = 24


class HelpPage(click.HelpFormatter):
    """A help page whose columns are those of the terminal."""

    def write_heading(self, heading: str) -> None:
        """Writes a heading, which brings its own colon."""
        self.write(f"{self._margin}{heading}\n")

    def write_text(self, text: str) -> None:
        """Writes paragraphs, which stand apart by a blank line."""
        paragraphs = (" ".join(part.split("\n")) for part in text.strip().split("\n\n"))
        room = self.width - self.current_indent
        self.write("\n\n".join(self._indented(wrap(part, room)) for part in paragraphs))
        self.write("\n")

    def write_dl(
        self,
        rows: Iterable[tuple[str, str]],
        col_max: int = _WIDEST_TERM,
        col_spacing: int = _GAP,
    ) -> None:
        """Writes terms with their explanations beside them, or below when a term is too long."""
        listed = list(rows)
        column = min(max(cell_len(term) for term, _ in listed), col_max) + col_spacing
        room = max(self.width - self.current_indent - column, 1)
        for term, explanation in listed:
            lines = wrap(explanation, room)
            if cell_len(term) + col_spacing > column:
                lines.insert(0, "")
            gap = " " * (column - cell_len(term))
            first, *others = lines
            self.write(f"{self._margin}{term}{gap}{first}".rstrip() + "\n")
            for line in others:
                self.write(f"{self._margin}{'':{column}}{line}\n")

    @property
    def _margin(self) -> str:
        return " " * self.current_indent

    def _indented(self, lines: Iterable[str]) -> str:
        return "\n".join(f"{self._margin}{line}" for line in lines)


class HelpContext(click.Context):
    """A context that lays help pages out in this way."""

    formatter_class = HelpPage
