"""Sheets for the wall as PDF: one page of A4, nothing cut, letters that are read from afar."""

from collections import Counter

import pypdfium2  # type: ignore[import-untyped]  # it has no types
import pytest

from generator.render.print.document import Document, Paper
from generator.render.print.walk import plain, texts
from tests.press.reading import Pages, bare, printed
from tests.press.walls import sheets

POINT = 25.4 / 72
SHORT, LONG = 210 / POINT, 297 / POINT
SMALLEST = {Paper.WALL_SHEET: 3.5, Paper.POSTER: 5.0}
"""Height of the letters of ordinary text, in millimetres."""

UNPRINTED = 4.2 / POINT
"""What printers leave white at the edge of the sheet."""


@pytest.fixture(scope="module", params=sheets())
def one(request: pytest.FixtureRequest) -> tuple[Document, Pages]:
    document = sheets()[request.param]
    return document, printed(document)


def test_it_is_one_page_of_a4(one: tuple[Document, Pages]) -> None:
    document, pages = one
    (page,) = pages.file.pages
    size = (SHORT, LONG) if document.paper is Paper.POSTER else (LONG, SHORT)
    assert (page.mediabox.width, page.mediabox.height) == pytest.approx(size, abs=0.1)


def test_nothing_is_cut(one: tuple[Document, Pages]) -> None:
    document, pages = one
    running = document.running
    said = (document.title, document.subtitle, document.badges, document.body)
    wanted = texts((*said, running.head, running.foot, running.note))
    assert [text for text in wanted if not pages.holds(text)] == []


def test_ordinary_text_is_in_large_letters(one: tuple[Document, Pages]) -> None:
    document, pages = one
    body = bare(plain(document.body))
    counted: Counter[float] = Counter()
    pages.file.pages[0].extract_text(
        visitor_text=lambda text, _cm, _tm, _font, size: (
            counted.update({size: len(text)}) if bare(text) in body else None
        )
    )
    ((ordinary, _),) = counted.most_common(1)
    assert ordinary * POINT >= SMALLEST[document.paper]


def test_printers_can_reach_all_of_it(one: tuple[Document, Pages]) -> None:
    with pypdfium2.PdfDocument(one[1].content) as file:
        text = file[0].get_textpage()
        boxes = [text.get_charbox(n) for n in range(text.count_chars())]
        width, height = file[0].get_size()
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    assert min(*lefts, *bottoms) >= UNPRINTED
    assert max(rights) <= width - UNPRINTED
    assert max(tops) <= height - UNPRINTED
