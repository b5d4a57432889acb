"""Free text as neutral values: blocks of runs that know neither HTML nor any other markup.

Whoever prints them decides how they look. A text is always text: what an author typed as markup is
here a flag or a type of its own, and everything else is to be shown as it is.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of text in one style; never holds a line break.

    Attributes:
        text: what the reader sees, never empty.
        strong: stands out (bold).
        emphasis: stressed (in Chinese dots or another typeface, elsewhere italic).
        struck: no longer holds.
        code: shown exactly as typed, in a typeface of equal widths.
        link: address that it leads to, "" for none.
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    struck: bool = False
    code: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Blank:
    """A gap to write in by hand.

    Attributes:
        note: what is to be written, shown small at the gap; "" when the words around tell it.
        length: least length in widths of a Chinese character (em).
    """

    note: str = ""
    length: int = 8


@dataclass(frozen=True, slots=True)
class Box:
    """An empty box to tick; drawn, because fonts lack it."""


@dataclass(frozen=True, slots=True)
class Break:
    """A line break within a paragraph."""


@dataclass(frozen=True, slots=True)
class Image:
    """A picture of the project; one that is alone in its paragraph stands free, as a figure.

    Attributes:
        path: as the resolver of the text's links gives it.
        description: what is to be seen, plain text; for those who cannot see it.
    """

    path: str
    description: str = ""


Run: TypeAlias = Span | Blank | Box | Break | Image
"""What stands within a line."""

Runs: TypeAlias = tuple[Run, ...]
"""Runs one after the other, without anything between them; also a cell of a table."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class Subheading:
    """A heading within free text; it has no number and stands in no contents.

    Attributes:
        level: 1 to 6 as typed, 1 is the highest.
        runs: its words.
    """

    level: int
    runs: Runs


class Marker(StrEnum):
    """What stands before each item of a list."""

    BULLET = "bullet"
    NUMBER = "number"
    BOX = "box"
    """An empty box to tick."""


@dataclass(frozen=True, slots=True)
class List:
    """A list.

    Attributes:
        items: each of one or more blocks; in a tight list of one paragraph.
        marker: what stands before each item.
        start: number of the first item of a numbered list.
    """

    items: tuple[tuple["Block", ...], ...]
    marker: Marker = Marker.BULLET
    start: int = 1


class Align(StrEnum):
    """To which side the cells of a column lean."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Table:
    """A table; all rows have the same number of cells.

    Attributes:
        rows: cells of runs, row by row; a cell without runs is to be written in.
        head: how many of the first rows are headings, repeated on every page.
        weights: relative widths of the columns; () leaves them to whoever prints.
        align: one a column; () for left.
        row_heads: whether the first cell of a row is the heading of that row.
    """

    rows: tuple[tuple[Runs, ...], ...]
    head: int = 1
    weights: tuple[int, ...] = ()
    align: tuple[Align, ...] = ()
    row_heads: bool = False


@dataclass(frozen=True, slots=True)
class Code:
    """Commands, messages, files: every line exactly as typed, a wrapped one recognisable as such.

    Attributes:
        text: the lines, without an empty one at the beginning or end.
    """

    text: str


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of somebody else, or words to be said."""

    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across, between two topics."""


Block: TypeAlias = Paragraph | Subheading | List | Table | Code | Quote | Rule
"""What stands below each other in free text."""
