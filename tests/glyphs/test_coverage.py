"""What is written down of the fonts is what they can show."""

import pytest

from generator.glyphs.coverage import covered, covers, lacking
from tests.glyphs.drawing import drawn, every_character


def test_what_is_written_down_is_drawn_and_what_lies_around_is_not() -> None:
    possible = set(every_character())
    edges = {chr(point) for one in covered() for point in one}
    around = {chr(point) for one in covered() for point in (one.first - 1, one.last + 1)}
    assert drawn((edges | around) & possible) == edges


def test_ranges_are_in_order_and_apart() -> None:
    points = [point for one in covered() for point in one]
    assert points == sorted(points)
    assert sum(one.last - one.first + 1 for one in covered()) > 44_000


@pytest.mark.parametrize("sign", "aé盘䶮𠮷①℃→│☐✔⚠ЖΩ，\u3000")
def test_what_a_font_has_is_covered(sign: str) -> None:
    assert covers(sign)
    assert lacking(f"盘{sign}") == set()


@pytest.mark.parametrize("sign", ["🔴", "\U0003fffd", "\x07", "\u200b", "ไ", "\x00", "\U0010ffff"])
def test_what_none_has_is_lacking(sign: str) -> None:
    assert not covers(sign)
    assert lacking(f"盘{sign}满{sign}") == {sign}
