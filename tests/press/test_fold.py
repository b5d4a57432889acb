"""A card of small pages on one sheet of A4, folded twice: in order, within its panels, whole."""

import re
from collections import Counter

import pytest

from generator.render.print.walk import texts
from tests.press.reading import bare, printed
from tests.press.samples import line
from tests.press.small_pages import (
    CUT,
    FOLDS,
    HEIGHT,
    MM,
    WIDTH,
    Letter,
    card,
    full,
    letters,
    numbered,
    plain_card,
)

UNPRINTED = 4.5 * MM
"""What printers leave white at the edge of the sheet."""

FOOT = "sample·版本0以在线为准第0页/共0页"
"""What stands at the foot of every page, whatever its numbers."""


def is_hint(letter: Letter) -> bool:
    """Whether a letter stands on a line to fold."""
    return abs(letter.x - WIDTH / 2) < 3 * MM or abs(letter.y - HEIGHT / 2) < 1.3 * MM


def said(found: list[Letter], quarter: str, *, is_upright: bool) -> str:
    """What stands in a quarter of a sheet, turned the right way up or upside down."""
    return "".join(
        item.text for item in found if item.quarter == quarter and item.is_upright is is_upright
    )


def test_four_pages_are_one_sheet_that_folds_into_a_booklet() -> None:
    pages = printed(numbered(4))
    (size,) = (page.mediabox for page in pages.file.pages)
    assert (round(size.width / MM), round(size.height / MM)) == (210, 297)
    found = letters(pages.content)
    assert "第1面" in said(found, "under-right", is_upright=True)
    assert "第2面" in said(found, "over-right", is_upright=False)
    assert "第3面" in said(found, "over-left", is_upright=False)
    assert "第4面" in said(found, "under-left", is_upright=True)


def test_every_page_has_its_number() -> None:
    found = letters(printed(numbered(3)).content)
    assert "第1页/共3页" in said(found, "under-right", is_upright=True)
    assert "第3页/共3页" in said(found, "over-left", is_upright=False)
    assert said(found, "under-left", is_upright=True) == ""


def test_the_lines_say_where_to_fold_on_the_printed_side_only() -> None:
    front, back = printed(numbered(6)).texts
    assert all(hint in front for hint in FOLDS)
    assert not any(hint in back for hint in FOLDS)
    assert CUT not in front + back


def test_more_than_four_pages_go_on_upright_on_the_other_side() -> None:
    found = letters(printed(numbered(6)).content, 1)
    assert "第5面" in said(found, "over-left", is_upright=True)
    assert "第6面" in said(found, "over-right", is_upright=True)
    assert all(item.is_upright for item in found)


@pytest.mark.parametrize("count", [1, 6, 9, 12, 30])
def test_nothing_is_cut_and_nothing_runs_into_the_foot(count: int) -> None:
    document = card(full(count), tuple(line(f"第 {n} 行") for n in range(count * 6)))
    pages = printed(document)
    sides = [letters(pages.content, number) for number in range(len(pages.texts))]
    wanted = Counter(bare("".join(texts(document.body))))
    assert wanted <= Counter(item.text for side in sides for item in side)
    for found in sides:
        assert all(UNPRINTED < item.x < WIDTH - UNPRINTED for item in found)
        assert all(UNPRINTED < item.y < HEIGHT - UNPRINTED for item in found)
        on_panels = [item for item in found if not is_hint(item)]
        for quarter in {item.quarter for item in on_panels}:
            panel = [item for item in on_panels if item.quarter == quarter]
            downwards = sorted(panel, key=lambda item: -item.y if item.is_upright else item.y)
            foot = "".join(item.text for item in downwards[-len(FOOT) :])
            assert sorted(re.sub(r"\d", "0", foot)) == sorted(FOOT)


def test_a_little_too_much_for_one_side_is_set_a_little_smaller() -> None:
    lines = next(n for n in range(20, 60) if len(printed(plain_card(n)).texts) == 2)
    assert "第1页/共4页" in printed(plain_card(lines - 1)).texts[0]
