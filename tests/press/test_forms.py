"""Forms as PDF: little more than a page becomes one page, with rows that still hold writing."""

import pypdfium2  # type: ignore[import-untyped]  # it has no types
import pytest

from generator.prose import Span, Table
from generator.render.print.document import Document, Paper
from tests.press.reading import printed

POINT = 25.4 / 72
LOWEST, ORDINARY = 6.5, 9.0
"""Height of the rows to write in, in millimetres."""


def form(rows: int) -> Document:
    """A form with rows to write in."""
    body = (Table(tuple(((Span(f"第 {number} 栏"),), ()) for number in range(rows)), head=0),)
    return Document(id="form", paper=Paper.FORM, title="表单", language="zh", body=body)


def row_height(rows: int) -> float:
    """How far apart the first rows of a form stand, in millimetres."""
    with pypdfium2.PdfDocument(printed(form(rows)).content) as file:
        text = file[0].get_textpage()
        said = text.get_text_range()
        first, second = (text.get_charbox(said.index(f"第 {n} 栏"))[3] for n in (1, 2))
    return float(first - second) * POINT


@pytest.mark.parametrize(("rows", "pages"), [(20, 1), (30, 1), (45, 2)])
def test_a_form_has_no_page_for_a_few_rows(rows: int, pages: int) -> None:
    assert len(printed(form(rows)).file.pages) == pages


@pytest.mark.parametrize("rows", [30, 36])
def test_rows_are_never_too_low_to_write_in(rows: int) -> None:
    assert row_height(rows) >= LOWEST


@pytest.mark.parametrize("rows", [20, 45])
def test_rows_are_of_ordinary_height_where_that_saves_no_page(rows: int) -> None:
    assert row_height(rows) >= ORDINARY
