"""About how high blocks are: enough to choose what stands where, and how large."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.prose import Blank, Break, Code, List, Marker, Paragraph, Span, Table
from generator.render.print.blocks import (
    Block,
    Callout,
    Columns,
    Fact,
    Facts,
    Heading,
    Step,
    Steps,
    Tone,
)
from generator.render.print.extent import Look, columns, first, height, width

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


LOOK = Look(paragraph=1, item=2, heading=3, frame=4, row=5, code=6, writing=7, box=8)
TO_FILL = (Paragraph((Blank(),)),)


@pytest.mark.parametrize(
    ("block", "lines"),
    [
        (TEN, LOOK.paragraph + 1),
        (List(((TEN,),)), LOOK.item + 1),
        (Heading(1, "题"), LOOK.heading),
        (Callout(Tone.NOTE, "说明", (TEN,)), LOOK.frame + LOOK.paragraph + 1),
        (Table(((TEN.runs,),)), LOOK.row + 1),
        (Table((((),),)), LOOK.row + LOOK.writing),
        (Code("sync\nsync"), LOOK.code + 2),
        (Steps((Step("A1", (TEN,)),), ("", "")), LOOK.row + LOOK.box),
        (Facts((Fact("指挥", TO_FILL),)), LOOK.row + LOOK.writing),
        (Facts((Fact("一二三四五六七八九十一", TO_FILL),)), 1 + LOOK.row + LOOK.writing),
        (Facts((Fact("结果", (TEN,)),)), LOOK.paragraph + 1),
    ],
)
def test_each_kind_of_block_is_as_high_as_it_looks(block: Block, lines: float) -> None:
    assert height((block,), 20, LOOK) == lines


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
