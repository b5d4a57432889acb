"""A card of small pages on one sheet of A4, folded twice: in order, within its panels, whole."""

import re
from collections import Counter
from dataclasses import dataclass, replace

import pypdfium2  # type: ignore[import-untyped]  # it has no types
import pytest

from generator.prose import Code
from generator.render.print.blocks import Block, Callout, Heading, PageBreak, Step, Steps, Tone
from generator.render.print.document import A6, Document, Paper
from generator.render.print.walk import texts
from tests.press.reading import Pages, bare, printed, sheet
from tests.press.samples import HEAD, line
from tests.press.word.opened import everything, file_of

MM = 72 / 25.4
WIDTH, HEIGHT = 210 * MM, 297 * MM
UNPRINTED = 4.5 * MM
"""What printers leave white at the edge of the sheet."""

FOOT = "sample·版本0以在线为准第0页/共0页"
"""What stands at the foot of every page, whatever its numbers."""

FOLDS = ("先向后折", "再向后折")


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
    def is_hint(self) -> bool:
        """Whether it stands on a line to fold."""
        return abs(self.x - WIDTH / 2) < 3 * MM or abs(self.y - HEIGHT / 2) < 1.3 * MM


def card(*pages: tuple[Block, ...]) -> Document:
    """A card of some pages."""
    body = [block for page in pages for block in (PageBreak(), *page)][1:]
    return replace(sheet(*body), paper=Paper.POCKET_CARD, sheet=A6, folds=FOLDS)


def numbered(count: int) -> Document:
    return card(*((Heading(1, f"第{n}面"), line("内容" * 20)) for n in range(1, count + 1)))


def letters(pages: Pages, number: int = 0) -> list[Letter]:
    page = pypdfium2.PdfDocument(pages.content)[number].get_textpage()
    return list(filter(None, (_letter(page, n) for n in range(page.count_chars()))))


def _letter(page: pypdfium2.PdfTextPage, n: int) -> Letter | None:
    text = page.get_text_range(n, 1)
    if not text.strip():
        return None
    left, below, right, above = page.get_charbox(n)
    angle = pypdfium2.raw.FPDFText_GetCharAngle(page, n)
    return Letter(text, (left + right) / 2, (below + above) / 2, abs(angle) < 0.1)


def said(found: list[Letter], quarter: str, *, is_upright: bool) -> str:
    """What stands in a quarter of a sheet, turned the right way up or upside down."""
    return "".join(
        item.text for item in found if item.quarter == quarter and item.is_upright is is_upright
    )


def test_four_pages_are_one_sheet_that_folds_into_a_booklet() -> None:
    pages = printed(numbered(4))
    (size,) = (page.mediabox for page in pages.file.pages)
    assert (round(size.width / MM), round(size.height / MM)) == (210, 297)
    found = letters(pages)
    assert "第1面" in said(found, "under-right", is_upright=True)
    assert "第2面" in said(found, "over-right", is_upright=False)
    assert "第3面" in said(found, "over-left", is_upright=False)
    assert "第4面" in said(found, "under-left", is_upright=True)


def test_every_page_has_its_number() -> None:
    found = letters(printed(numbered(3)))
    assert "第1页/共3页" in said(found, "under-right", is_upright=True)
    assert "第3页/共3页" in said(found, "over-left", is_upright=False)
    assert said(found, "under-left", is_upright=True) == ""


def test_the_lines_say_where_to_fold_on_the_printed_side_only() -> None:
    front, back = printed(numbered(6)).texts
    assert all(hint in front for hint in FOLDS)
    assert not any(hint in back for hint in FOLDS)


def test_more_than_four_pages_go_on_upright_on_the_other_side() -> None:
    found = letters(printed(numbered(6)), 1)
    assert "第5面" in said(found, "over-left", is_upright=True)
    assert "第6面" in said(found, "over-right", is_upright=True)
    assert all(item.is_upright for item in found)


def full(count: int) -> tuple[Block, ...]:
    """A page of a frame with so many steps, with a command each."""
    steps = tuple(Step(f"A{n}", (line(f"第{n}步" * 12), Code("sync"))) for n in range(count))
    return (Callout(Tone.IMMEDIATE, "立即动作", (Steps(steps, HEAD[:2]),)),)


@pytest.mark.parametrize("count", [1, 6, 9, 12, 30])
def test_nothing_is_cut_and_nothing_runs_into_the_foot(count: int) -> None:
    document = card(full(count), tuple(line(f"第 {n} 行") for n in range(count * 6)))
    pages = printed(document)
    sides = [letters(pages, number) for number in range(len(pages.texts))]
    wanted = Counter(bare("".join(texts(document.body))))
    assert wanted <= Counter(item.text for side in sides for item in side)
    for found in sides:
        assert all(UNPRINTED < item.x < WIDTH - UNPRINTED for item in found)
        assert all(UNPRINTED < item.y < HEIGHT - UNPRINTED for item in found)
        on_panels = [item for item in found if not item.is_hint]
        for quarter in {item.quarter for item in on_panels}:
            panel = [item for item in on_panels if item.quarter == quarter]
            downwards = sorted(panel, key=lambda item: -item.y if item.is_upright else item.y)
            foot = "".join(item.text for item in downwards[-len(FOOT) :])
            assert sorted(re.sub(r"\d", "0", foot)) == sorted(FOOT)


def test_a_little_too_much_for_one_side_is_set_a_little_smaller() -> None:
    lines = next(n for n in range(20, 60) if len(printed(plain_card(n)).texts) == 2)
    assert "第1页/共4页" in printed(plain_card(lines - 1)).texts[0]


def plain_card(lines: int) -> Document:
    return card(*(tuple(line(f"第 {n} 行") for n in range(lines)) for _ in range(4)))


def test_word_prints_the_pages_without_fold_lines() -> None:
    read = everything(file_of(numbered(4)))
    assert "第1面" in read
    assert not any(hint in read for hint in FOLDS)
