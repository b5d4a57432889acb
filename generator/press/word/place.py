"""Where a block is written: in which file, how wide, how deep."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from generator.messages import Catalogue
from generator.press.word.bookmarks import Bookmarks
from generator.press.word.package import Package
from generator.press.word.xml import Xml
from generator.render.print.blocks import Block

Writer: TypeAlias = Callable[["Place", Sequence[Block]], Xml]

CELL: Final = "Opsbook Cell"
"""The style of paragraphs within tables."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block is written.

    Attributes:
        package: the file.
        bookmarks: where its links lead.
        writer: writes the blocks that a block holds.
        texts: the interface texts of the document.
        width: of the column in twips, from its left edge.
        height: of the page's body in twips.
        em: width of a Chinese character of ordinary text in twips.
        indent: how far from the left edge the block stands, in twips.
        style: name of the style of an ordinary paragraph.
        keeps: whether the block stays on one page with what follows.
        is_whole: whether the parts of the block stay on one page.
        level: in how many lists the block stands.
        writing: height of a line or row to write in, in twips, 0 for that of its style.
        is_top: whether the block is the first beside others, whose upper edges are in line.
    """

    package: Package
    bookmarks: Bookmarks
    writer: Writer
    texts: Catalogue
    width: int
    height: int
    em: float
    indent: int = 0
    style: str = "Normal"
    keeps: bool = False
    is_whole: bool = False
    level: int = 0
    writing: int = 0
    is_top: bool = False

    @property
    def room(self) -> int:
        """Width for a block in twips."""
        return max(self.width - self.indent, round(self.em))

    @property
    def is_chinese(self) -> bool:
        """Whether signs that both scripts use are set as Chinese ones."""
        return self.texts.language == "zh"

    def write(self, blocks: Sequence[Block]) -> Xml:
        """The blocks, one after the other."""
        return self.writer(self, blocks)

    def indented(self, by: int) -> "Place":
        """The same, further to the right."""
        return replace(self, indent=self.indent + by)

    def cell(self, width: int) -> "Place":
        """A cell of a table, `width` twips wide between its margins."""
        return replace(self, width=width, indent=0, style=CELL, level=0, is_top=False)

    def top(self, width: int) -> "Place":
        """The top of a cell beside others."""
        return replace(self.cell(width), is_top=True)

    def part(self, *, is_last: bool) -> "Place":
        """Where a part of the block stands, such as a row."""
        return self if is_last else replace(self, keeps=self.keeps or self.is_whole)
