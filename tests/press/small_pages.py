"""Cards of small pages for tests, and what stands where on the sheets that are printed of them."""

from dataclasses import dataclass, replace

import pypdfium2  # type: ignore[import-untyped]  # it has no types

from generator.prose import Code
from generator.render.print.blocks import Block, Callout, Heading, PageBreak, Step, Steps, Tone
from generator.render.print.document import A6, Document, Paper
from tests.press.reading import sheet
from tests.press.samples import HEAD, line

MM = 72 / 25.4
WIDTH, HEIGHT = 210 * MM, 297 * MM
FOLDS = ("先向后折", "再向后折")
CUT = "沿线裁开"
QUARTERS = ("over-left", "over-right", "under-left", "under-right")
"""In the order of reading."""


@dataclass(frozen=True)
class Letter:
    """A letter on a sheet, with its middle in points from below left."""

    text: str
    x: float
    y: float
    is_upright: bool

    @property
    def quarter(self) -> str:
        """Which quarter of the sheet it stands in."""
        return ("over" if self.y > HEIGHT / 2 else "under") + (
            "-right" if self.x > WIDTH / 2 else "-left"
        )

    @property
    def from_lines(self) -> float:
        """How far it is from the nearest line that halves the sheet, in millimetres."""
        return min(abs(self.x - WIDTH / 2), abs(self.y - HEIGHT / 2)) / MM

    @property
    def from_edge(self) -> float:
        """How far it is from the nearest edge of the sheet, in millimetres."""
        return min(self.x, self.y, WIDTH - self.x, HEIGHT - self.y) / MM


def letters(content: bytes, number: int = 0) -> list[Letter]:
    """The letters on a page of a PDF file."""
    with pypdfium2.PdfDocument(content) as pdf:
        page = pdf[number].get_textpage()
        return list(filter(None, (_letter(page, n) for n in range(page.count_chars()))))


def card(*pages: tuple[Block, ...]) -> Document:
    """A card of some pages."""
    body = [block for page in pages for block in (PageBreak(), *page)][1:]
    made = replace(sheet(*body), paper=Paper.POCKET_CARD, sheet=A6)
    return replace(made, folds=FOLDS, cut=CUT)


def numbered(count: int) -> Document:
    """A card of so many pages with a heading and a sentence."""
    return card(*((Heading(1, f"第{n}面"), line("内容" * 20)) for n in range(1, count + 1)))


def plain_card(lines: int) -> Document:
    """A card of four pages of so many lines."""
    return card(*(tuple(line(f"第 {n} 行") for n in range(lines)) for _ in range(4)))


def full(count: int) -> tuple[Block, ...]:
    """A page of a frame with so many steps, with a command each."""
    steps = tuple(Step(f"A{n}", (line(f"第{n}步" * 12), Code("sync"))) for n in range(count))
    return (Callout(Tone.IMMEDIATE, "立即动作", (Steps(steps, HEAD[:2]),)),)


def _letter(page: pypdfium2.PdfTextPage, n: int) -> Letter | None:
    text = page.get_text_range(n, 1)
    if not text.strip():
        return None
    left, below, right, above = page.get_charbox(n)
    angle = pypdfium2.raw.FPDFText_GetCharAngle(page, n)
    return Letter(text, (left + right) / 2, (below + above) / 2, abs(angle) < 0.1)
