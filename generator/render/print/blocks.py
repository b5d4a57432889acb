"""What a document for paper is made of, beside the blocks of free text.

Every engine prints every block. Blocks nest to any depth, and any of them may be longer than a
page. Nothing here is markup: a text is shown as it is.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from generator import prose


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: stands in the outline and the contents, and never alone at the end of a page.

    Attributes:
        level: 1 to 6, 1 is the highest; the document's title stands above them all.
        text: plain text.
        number: its number as printed before it, such as `1.2` or `B`; "" for none.
        anchor: what links to `#<anchor>` lead to, any text, unique in the document; "" for none.
    """

    level: int
    text: str
    number: str = ""
    anchor: str = ""


class Tone(StrEnum):
    """How much a callout matters; told by shape and words, never by colour alone."""

    IMMEDIATE = "immediate"
    """What is done before anything else; a thick frame."""
    DANGER = "danger"
    """Cannot be undone: read back before acting."""
    WARNING = "warning"
    """Read before acting."""
    NOTE = "note"
    """Good to know."""


@dataclass(frozen=True, slots=True)
class Callout:
    """Blocks in a frame. A danger stands before the command that it is about.

    Attributes:
        tone: how much it matters.
        title: its first line, plain text, such as “立即动作”.
        blocks: what it holds.
    """

    tone: Tone
    title: str
    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and what belongs to it, such as “应看到” and a sentence.

    Attributes:
        label: plain text, without a colon.
        blocks: most often a single paragraph.
    """

    label: str
    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Facts below each other, the labels in a column of their own."""

    items: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do, with a box to tick it off.

    Attributes:
        number: as printed and as other steps name it, such as `B3`; in a volume every entry
            counts anew.
        blocks: what to do, dangers, commands, what to expect, in the order of reading.
        anchor: as that of a heading.
        role: who does it, "" for whoever holds the paper.
        within: until when, in words, "" for no limit.
        mark: who alone may see it, "" for all who may see what is around it.
    """

    number: str
    blocks: tuple["Block", ...]
    anchor: str = ""
    role: str = ""
    within: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Steps:
    """Steps as the rows of a table whose heading is repeated on every page.

    A row has the step's box and number, then role, limit and blocks, then one narrow cell to write
    in for every other heading.

    Attributes:
        items: the steps.
        head: headings of the columns: number, what to do, then those to write in; all of them ""
            for a table without a heading.
    """

    items: tuple[Step, ...]
    head: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Signatures:
    """Lines to sign on, each with a label before it and a date after it.

    Attributes:
        labels: who signs, line by line.
        date: label of the date, "" for no date.
    """

    labels: tuple[str, ...]
    date: str = ""


@dataclass(frozen=True, slots=True)
class Lines:
    """Empty ruled lines, 8 mm apart, to write on.

    Attributes:
        count: how many.
        label: what is to be written, plain text above or before them; "" for none.
    """

    count: int
    label: str = ""


@dataclass(frozen=True, slots=True)
class Columns:
    """Blocks side by side, for sheets that must fit on one page.

    Attributes:
        columns: from left to right.
        weights: relative widths; () for equal ones.
    """

    columns: tuple[tuple["Block", ...], ...]
    weights: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Together:
    """Short blocks that stay on one page if they fit on one; broken like others if they do not."""

    blocks: tuple["Block", ...]


@dataclass(frozen=True, slots=True)
class PageBreak:
    """What follows begins on a new page."""


@dataclass(frozen=True, slots=True)
class Cover:
    """A page of its own, without header and footer: the first of a volume.

    Attributes:
        title: in large letters.
        subtitle: below it, "" for none.
        facts: at the foot of the page: who made it, for whom, which version.
    """

    title: str
    subtitle: str = ""
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Contents:
    """The headings of the whole document with their pages; ends its page.

    Attributes:
        title: above the list.
        depth: lowest level that is listed.
    """

    title: str
    depth: int = 2


Block: TypeAlias = (
    prose.Block
    | Heading
    | Callout
    | Facts
    | Steps
    | Signatures
    | Lines
    | Columns
    | Together
    | PageBreak
    | Cover
    | Contents
)
"""Everything that can stand in the body of a document."""
