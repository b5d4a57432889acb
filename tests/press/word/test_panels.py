"""What stands on each page of a card, and in which size of type."""

from itertools import pairwise

import pytest

from generator.press.word.panels import laid
from generator.prose import List, Table
from generator.render.print.blocks import Block, Heading, PageBreak
from generator.render.print.document import Document
from tests.press.samples import line
from tests.press.small_pages import card, full, numbered, plain_card
from tests.press.word.test_cards import emergency_card

CARDS = {
    **{f"{language}-{n}": emergency_card(language, n) for language in ("zh", "en") for n in (2, 9)},
    **{f"lines-{n}": plain_card(n) for n in (10, 40, 90)},
    "steps": card(full(12), (line("完"),)),
    "empty": card(()),
}


@pytest.mark.parametrize("name", CARDS)
def test_everything_stands_on_a_page_in_its_order(name: str) -> None:
    wanted = tuple(block for block in CARDS[name].body if not isinstance(block, PageBreak))
    assert tuple(block for panel in laid(CARDS[name]).panels for block in panel) == wanted


@pytest.mark.parametrize("name", CARDS)
def test_a_heading_is_never_the_last_of_its_page(name: str) -> None:
    ends = [panel[-1] for panel in laid(CARDS[name]).panels if panel]
    assert not any(isinstance(block, Heading) for block in ends)


def test_what_is_said_below_a_list_stands_with_it() -> None:
    items = tuple((line(f"第 {n} 项"),) for n in range(9))
    section: tuple[Block, ...] = (Heading(1, "题"), List(items), line("另有 8 条"), line("见手册"))
    panels = laid(card(section * 9)).panels
    assert len(panels) > 1
    assert {len(panel) % len(section) for panel in panels} == {0}


def test_the_type_is_smaller_before_another_sheet_is_taken() -> None:
    made = [laid(plain_card(lines)) for lines in range(10, 40, 3)]
    sizes = [(len(one.panels), -one.fit.letters) for one in made]
    assert {count for count, _ in sizes} == {4, 8}
    assert all(now <= then for now, then in pairwise(sizes))
    assert len({size for count, size in sizes if count == 4}) > 1


def test_type_that_cannot_be_read_is_for_a_block_that_is_higher_than_a_page_alone() -> None:
    assert laid(emergency_card("zh", 9)).fit.letters >= 0.75
    assert laid(card(full(9))).fit.letters < 0.75


def record(rows: int) -> Document:
    """A card with a page to write on."""
    return card((Table((((),) * 2,) * rows, head=0),))


def test_lines_to_write_on_take_what_a_page_leaves_free() -> None:
    few, many = (laid(record(rows)).writing[0] for rows in (10, 15))
    assert few > many > 5
    assert laid(numbered(1)).writing == (0,)
