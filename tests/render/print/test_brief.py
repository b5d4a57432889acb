"""Texts are made short, and what does not fit is never lost without a word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.prose import Blank, Code, Paragraph, Span
from generator.render.print.blocks import Callout, Tone
from generator.render.print.brief import Room, brief, shortened
from generator.render.print.scope import PaperScope
from generator.render.print.walk import plain
from tests.bases import base

HERE = PaperScope.over(base({}))
PARAGRAPH = Paragraph((Span("停写，再卸载。"),))


@pytest.mark.parametrize(
    ("text", "limit", "said", "is_all"),
    [
        ("停写。再卸载。", 7, "停写。再卸载。", True),
        ("停写。再卸载。", 6, "停写。", False),
        ("停写！先问？再卸载。", 6, "停写！先问？", False),
        ("Stop it. Then v1.2 goes.", 10, "Stop it.", False),
        ("一直写下去不停顿", 5, "一直写下…", False),
        ("**停写**，别动。", 20, "停写，别动。", True),
    ],
)
def test_first_sentences_stay(text: str, limit: int, said: str, is_all: bool) -> None:  # noqa: FBT001 - a column of the table above
    runs, whole = brief(HERE, text, limit)
    assert (plain(runs), whole) == (said, is_all)


def test_a_gap_stays_a_gap_in_few_words() -> None:
    runs, _ = brief(HERE, "打【待填：值班电话】找人。然后等着。", 12)
    assert any(isinstance(run, Blank) for run in runs)


def test_words_left_out_are_told() -> None:
    assert plain(shortened(HERE, "停写。再卸载。", 4)) == "停写。（见手册）"
    assert plain(shortened(HERE, "停写。", 4)) == "停写。"


@given(st.text(alphabet="停写。！ab. \n*`[]", max_size=80), st.integers(2, 40))
def test_few_words_are_few(text: str, limit: int) -> None:
    runs, is_all = brief(HERE, text, limit)
    assert em(plain(runs)) <= limit
    assert is_all == (em(plain(HERE.runs(text))) <= limit)


def em(text: str) -> float:
    """The width of a text of ASCII and Chinese."""
    return sum(0.5 if character.isascii() else 1 for character in text)


@pytest.mark.parametrize(
    ("value", "lines"),
    [
        ((), 1),
        (PARAGRAPH, 1),
        ((PARAGRAPH, PARAGRAPH), 2),
        (Callout(Tone.DANGER, "危险", (PARAGRAPH,)), 2),
        ((PARAGRAPH, Code("lsblk")), 2),
        (Paragraph((Span("x" * 20),)), 1),
        (Paragraph((Span("x" * 21),)), 2),
    ],
)
def test_lines_are_those_of_the_words_and_of_the_frames(value: object, lines: int) -> None:
    assert Room(9, 10).lines_of(value) == lines


def test_the_first_that_does_not_fit_ends_it() -> None:
    items = ["一二三", "一二三四五六七", "一"]
    assert Room(2, 5).first(items) == (("一二三",), 2)
    assert Room(4, 5).first(items) == (tuple(items), 0)


@given(st.lists(st.text(max_size=40)), st.integers(0, 9), st.integers(1, 20))
def test_nothing_is_lost_and_the_room_is_kept(items: list[str], lines: int, width: int) -> None:
    room = Room(lines, width)
    kept, left = room.first(items)
    assert [*kept, *items[len(kept) :]] == items
    assert len(kept) + left == len(items)
    assert sum(map(room.lines_of, kept)) <= lines
