"""What is settled before a template sees a document."""

from typing import Any

from generator.press.data import to_data
from generator.prose import Break, Paragraph, Span, Table
from generator.render.print.blocks import Block, Columns, Heading, PageBreak
from tests.press.reading import sheet
from tests.press.samples import line


def body(*blocks: Block) -> list[Any]:
    data = to_data(sheet(*blocks), lambda path: path == "files/there.png")
    found = data["body"]
    assert isinstance(found, list)
    return found


def cells(*texts: str) -> tuple[tuple[Span, ...], ...]:
    return tuple((Span(text),) for text in texts)


def test_a_value_tells_its_kind() -> None:
    assert body(PageBreak()) == [{"kind": "page_break"}]


def test_a_link_that_leads_nowhere_is_text() -> None:
    runs = (Span("去", link="#there"), Span("无", link="#nowhere"), Span("外", link="https://a.cn"))
    found = body(Heading(1, "题", "", "there"), Paragraph(runs))[1]["runs"]
    assert [run["link"] for run in found] == ["#there", "", "https://a.cn"]


def test_an_anchor_is_set_once() -> None:
    found = body(Heading(1, "一", "", "same"), Heading(1, "二", "", "same"))
    assert [item["anchor"] for item in found] == ["same", ""]


def test_headings_go_down_one_level_at_a_time() -> None:
    found = body(*(Heading(level, "题") for level in (3, 2, 6, 1, 4)))
    assert [item["depth"] for item in found] == [1, 2, 3, 1, 2]
    assert [item["level"] for item in found] == [3, 2, 6, 1, 4]


def test_wide_columns_get_more_room_than_narrow_ones() -> None:
    table = Table((cells("序", "说明"), cells("1", "很长的一句说明" * 9)))
    narrow, wide = body(table)[0]["weights"]
    assert narrow * 3 < wide
    assert body(Table(table.rows, weights=(5, 1)))[0]["weights"] == (5, 1)


def test_a_row_may_be_broken_when_it_is_long() -> None:
    lines = tuple(run for n in range(20) for run in (Span(f"行{n}"), Break()))
    table = Table((cells("甲", "乙"), (*cells("短"), lines), cells("长" * 400, "乙")))
    assert body(table)[0]["short"] == [True, False, False]


def test_columns_are_equally_wide_unless_told() -> None:
    found = body(Columns(((line("左"),), (line("右"),))))[0]
    assert found["weights"] == [1, 1]
