"""The printed document as a value: what both engines print, PDF and Word alike."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Self

from generator.messages import Language
from generator.render.print.blocks import Block


class Paper(StrEnum):
    """Kinds of document; they differ in the density and the weight of their type."""

    RUNBOOK = "runbook"
    WALL_SHEET = "wall-sheet"
    """One page, read at a step's distance."""
    POSTER = "poster"
    """One page in large letters."""
    POCKET_CARD = "pocket-card"
    """Small, in small type."""
    CONTACT_CARD = "contact-card"
    CHECKLIST = "checklist"
    FORM = "form"
    VOLUME = "volume"
    """Many chapters, with cover and contents."""
    PLAIN = "plain"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A size of paper.

    Attributes:
        width: in millimetres.
        height: in millimetres.
        margin: on every side, in millimetres; header and footer stand within it.
    """

    width: float
    height: float
    margin: float = 18

    @property
    def is_landscape(self) -> bool:
        """Whether it is wider than high."""
        return self.width > self.height

    def turned(self) -> Self:
        """The same paper on its other side: landscape for portrait."""
        return replace(self, width=self.height, height=self.width)


A4 = Sheet(210, 297)
A5 = Sheet(148, 210, margin=12)
A6 = Sheet(105, 148, margin=8)


@dataclass(frozen=True, slots=True)
class Running:
    """What stands on every page except a cover; every value plain text, "" leaves it out.

    Attributes:
        head: facts of the header from left to right, such as the title and the level.
        foot: facts of the footer from left to right: id, version, review date.
        note: one sentence at the foot, such as “以在线版本为准”.
        page: the page's number, `第 {page} 页 / 共 {pages} 页`; the engine fills both placeholders.
    """

    head: tuple[str, ...] = ()
    foot: tuple[str, ...] = ()
    note: str = ""
    page: str = ""


@dataclass(frozen=True, slots=True)
class Online:
    """The page of the site that a paper was made from.

    Attributes:
        address: absolute; printed as a QR code beside the title and as text.
        caption: what stands below the code.
    """

    address: str
    caption: str


@dataclass(frozen=True, slots=True)
class Document:
    """A document, ready for any engine.

    An engine prints the title block (title, subtitle, badges, QR code) unless the body begins with
    a `Cover`, then the body. A link to an anchor that the document does not have
    (`generator.render.print.walk.anchors`) is printed as text.

    Attributes:
        id: stem of the file's name, unique among the documents of a project.
        paper: what kind it is.
        title: plain text; also the title in the file's properties.
        language: of its interface texts and of hyphenation and line breaking.
        body: blocks in reading order.
        subtitle: below the title, "" for none.
        badges: short facts beside the title: the level first, then type, systems and the like.
        running: header and footer.
        online: the page it was made from, None when the site's address is not known.
        sheet: size of the paper.
        folds: hints at the lines of a sheet twice as wide and high, which is folded along the
            first, then the second, to the size of the paper; () for pages that are not folded.
            An engine that cannot turn text prints the pages upright, to be cut apart.
        cut: hint at the lines to cut along, "" for pages that are neither folded nor cut.
        author: organisation, for the file's properties; "" for none.
        version: changes whenever anything that can be read in it changes; "" when not counted.
    """

    id: str
    paper: Paper
    title: str
    language: Language
    body: tuple[Block, ...]
    subtitle: str = ""
    badges: tuple[str, ...] = ()
    running: Running = Running()
    online: Online | None = None
    sheet: Sheet = A4
    folds: tuple[str, ...] = ()
    cut: str = ""
    author: str = ""
    version: str = ""
