"""Tables, steps and frames: headings repeat, short rows stay whole, long ones may break."""

from docx.document import Document as WordFile
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from generator.prose import Blank, Break, Span, Table
from generator.render.print.blocks import Block, Columns, Signatures, Steps, Together
from tests.press.samples import line
from tests.press.word.opened import every, file_of, text, value
from tests.press.word.samples import FULL, document, step, steps


def head_rows(table: BaseOxmlElement) -> list[str]:
    rows = table.iterchildren(qn("w:tr"))
    return [
        text(row) for row in rows if row.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None
    ]


def tables(*blocks: Block) -> list[BaseOxmlElement]:
    return every(file_of(document(*blocks, online=None)), "w:tbl")


def is_whole(row: BaseOxmlElement) -> bool:
    return row.find(f"{qn('w:trPr')}/{qn('w:cantSplit')}") is not None


def contacts(count: int) -> Table:
    head = ((Span("姓名"),), (Span("电话"),))
    rows = tuple(((Span(f"联系人 {n}"),), (Span(f"010-{n:08d}"),)) for n in range(count))
    return Table((head, *rows))


def test_the_heading_of_a_table_repeats_and_no_other_row_does() -> None:
    (table,) = tables(contacts(300))
    assert [head.split() for head in head_rows(table)] == [["姓名", "电话"]]
    assert len(table.findall(qn("w:tr"))) == 301


def test_steps_repeat_their_heading() -> None:
    (table,) = tables(steps(*(step(f"A{n}") for n in range(1, 61))))
    assert [head.split() for head in head_rows(table)] == [["步骤", "做什么", "时间", "签名"]]


def test_steps_in_a_frame_share_its_table_so_that_title_and_heading_repeat() -> None:
    frame = next(table for table in every(file_of(FULL), "w:tbl") if "立即动作" in text(table))
    heads = head_rows(frame)
    assert "立即动作" in heads[0]
    assert any("做什么" in head for head in heads)
    assert "先停写" in text(frame)


def test_short_rows_stay_whole() -> None:
    (table,) = tables(contacts(5))
    assert all(is_whole(row) for row in table.iter(qn("w:tr")))


def test_a_row_longer_than_a_page_may_break() -> None:
    long = step("A1", *(line("很长的一段话，" * 30) for _ in range(40)))
    (table,) = tables(steps(long, step("A2")))
    assert [is_whole(row) for row in table.findall(qn("w:tr"))] == [True, False, True]


def test_tables_are_as_wide_as_the_page_lets_them() -> None:
    (table,) = tables(contacts(2))
    widths = [int(value(column, "w:w")) for column in table.iter(qn("w:gridCol"))]
    assert abs(sum(widths) - (210 - 2 * 18) / 25.4 * 1440) < 2


def test_every_row_covers_every_column() -> None:
    for table in every(file_of(FULL), "w:tbl"):
        count = len(table.findall(f"{qn('w:tblGrid')}/{qn('w:gridCol')}"))
        for row in table.findall(qn("w:tr")):
            spans = [
                cell.find(f"{qn('w:tcPr')}/{qn('w:gridSpan')}") for cell in row.findall(qn("w:tc"))
            ]
            assert sum(1 if span is None else int(value(span)) for span in spans) == count


def test_every_cell_ends_with_a_paragraph_as_word_demands() -> None:
    assert all(cell[-1].tag == qn("w:p") for cell in every(file_of(FULL), "w:tc"))


def test_no_table_touches_another_since_word_would_join_them() -> None:
    for table in every(file_of(FULL), "w:tbl"):
        assert table.getnext().tag == qn("w:p")


def test_weights_become_widths() -> None:
    (table,) = tables(Columns(((line("左"),), (line("右"),)), weights=(2, 1)))
    left, right = (int(value(column, "w:w")) for column in table.iter(qn("w:gridCol")))
    assert abs(left - 2 * right) <= 2


def test_an_empty_cell_is_high_enough_to_write_in() -> None:
    (table,) = tables(Table((((Span("事件"),),), ((),))))
    (height,) = table.iter(qn("w:trHeight"))
    assert int(value(height)) >= 400


def test_a_heading_with_few_columns_is_no_steps_to_write_in() -> None:
    (table,) = tables(Steps((step("A1"),), ("步骤", "做什么")))
    assert len(list(table.iter(qn("w:gridCol")))) == 2


def keeping(file: WordFile) -> list[str]:
    """The texts of the paragraphs that stay with what follows."""
    marks = (keep.getparent().getparent() for keep in every(file, "w:keepNext"))
    return [text(paragraph).strip() for paragraph in marks]


def test_blocks_that_stand_together_stay_on_one_page() -> None:
    together = Together((line("甲"), line("乙"), Signatures(("签一", "签二"))))
    kept = keeping(file_of(document(together, line("丙"), online=None)))
    assert {"甲", "乙"} <= set(kept)
    assert any(words.startswith("签一") for words in kept)
    assert not any(words.startswith(("签二", "丙")) for words in kept)


def test_what_leads_to_a_table_stays_with_it() -> None:
    kept = keeping(file_of(document(line("引"), contacts(3), line("完"), online=None)))
    assert "引" in kept
    assert "完" not in kept


def test_a_gap_at_the_end_of_a_line_reaches_to_the_edge_of_its_cell() -> None:
    lines = (Span("服务台 "), Blank(), Break(), Span("主管 "), Blank())
    (table,) = tables(Table(((lines, ()),), head=0))
    cell = next(table.iter(qn("w:tc")))
    leaders = [stop.get(qn("w:leader")) for stop in cell.iter(qn("w:tab"))]
    assert "underscore" in leaders
    assert text(cell).strip("\n") == "服务台 \t\n主管 \t"


def test_a_gap_that_has_no_room_in_its_line_goes_to_the_next() -> None:
    name = Span("物资供应负责人兼厂商联络员兼项目经理一人 ")
    (table,) = tables(Table((((name, Blank()), ()),), head=0, weights=(1, 1)))
    assert text(next(table.iter(qn("w:tc")))).strip("\n") == f"{name.text}\n\t"
