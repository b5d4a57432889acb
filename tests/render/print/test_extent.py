"""About how high blocks are: enough to choose what stands where, and how large."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.prose import Blank, Break, List, Marker, Paragraph, Span, Table
from generator.render.print.blocks import Block, Callout, Columns, Heading, Step, Steps, Tone
from generator.render.print.extent import columns, first, height, width

TEN = Paragraph((Span("一二三四五六七八九十"),))


@pytest.mark.parametrize(
    ("block", "room", "lines"),
    [
        (TEN, 10, 1),
        (TEN, 9, 2),
        (Paragraph((Span("甲"), Break(), Span("乙"))), 9, 2),
        (Paragraph((Span("电话"), Blank(length=4))), 6, 1),
        (Paragraph((Span("电话"), Blank(length=4))), 5, 2),
        (List(((TEN,), (TEN,)), Marker.BULLET), 11, 2),
    ],
)
def test_lines_are_those_of_the_words(block: Block, room: int, lines: int) -> None:
    assert height((block,), room) == lines


@pytest.mark.parametrize(
    "around",
    [
        Callout(Tone.DANGER, "危险", (TEN,)),
        Steps((Step("A1", (TEN,)),), ("", "")),
        Table((((Span("甲"),), TEN.runs),)),
    ],
)
def test_what_surrounds_words_makes_them_higher(around: Block) -> None:
    assert height((around,), 20) > height((TEN,), 20)


def test_a_row_is_as_high_as_its_highest_cell() -> None:
    low, high = (Span("甲"),), (Span("甲" * 30),)
    assert height((Table(((low, high),)),), 20) == height((Table(((high, high),)),), 20)


def test_wider_columns_are_lower() -> None:
    left, right = columns(Columns(((TEN, TEN), (TEN, TEN)), (3, 1)), 20)
    assert left < right
    assert height((Columns(((TEN,), (Heading(1, "题"), TEN))),), 40) > 1


@given(st.text(max_size=60), st.integers(0, 40))
def test_the_beginning_of_a_text_is_no_wider_than_asked(text: str, room: int) -> None:
    beginning = first(text, room)
    assert text.startswith(beginning)
    assert width(beginning) <= room
    assert beginning == text or width(text[: len(beginning) + 1]) > room
