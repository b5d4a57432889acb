"""Lines that fit a terminal in which a Chinese character is two columns wide."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from generator.cli.wrapping import wrap


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 10, [""]),
        ("一二三四五", 10, ["一二三四五"]),
        ("一二三四五六", 10, ["一二三四五", "六"]),
        ("one two three", 7, ["one two", "three"]),
        ("一二三 four 五", 8, ["一二三", "four 五"]),
        ("一二三四，五六", 8, ["一二三", "四，五六"]),
        ("一二三（四）", 8, ["一二三", "（四）"]),
        ("unbreakable", 4, ["unbreakable"]),
        ("一 opsbook 二", 4, ["一", "opsbook", "二"]),
    ],
)
def test_where_a_line_may_break(text: str, width: int, lines: list[str]) -> None:
    assert wrap(text, width) == lines


words = st.text(alphabet="ab-一二，。（）“” ", max_size=60)


@given(text=words, width=st.integers(8, 40))
def test_nothing_is_lost_and_nothing_is_too_wide(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    for line in lines:
        assert cell_len(line) <= width or not _can_break(line)


def _can_break(line: str) -> bool:
    return " " in line or any(wrap(line, width)[1:] for width in (1,))


@given(text=words)
def test_no_line_begins_with_a_closing_mark_unless_the_text_does(text: str) -> None:
    for line in wrap(text, 12)[1:]:
        assert not line.startswith(("，", "。", "）", "”")) or " " + line[0] in text
