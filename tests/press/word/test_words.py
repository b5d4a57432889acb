"""Every word of a document is in its Word file, in the style that tells what it is."""

from pathlib import Path

import pytest

from generator.audience import for_audience
from generator.loader import load
from generator.prose import Code
from generator.render.print.blocks import Cover
from generator.render.print.document import Document
from generator.render.print.orders import papers
from generator.render.print.walk import parts, texts
from tests.press.samples import line
from tests.press.word.opened import every, everything, file_of, styled, text
from tests.press.word.samples import FULL, VOLUME, document

ROOT = Path(__file__).parents[3]


def missing(document: Document) -> list[str]:
    """The texts that cannot be read in the file; a cover stands in the place of the title."""
    read = everything(file_of(document, ROOT / "kb"))
    has_cover = bool(document.body) and isinstance(document.body[0], Cover)
    said = texts((document.running, document.body) if has_cover else document)
    return [line for one in set(said) for line in one.split("\n") if line not in read]


@pytest.mark.parametrize("made", [FULL, VOLUME], ids=["runbook", "volume"])
def test_every_text_is_in_the_file(made: Document) -> None:
    assert missing(made) == []


def test_every_paper_of_the_library_is_whole() -> None:
    base = load(ROOT).knowledge_base
    assert base is not None
    orders = papers(for_audience(base, "internal"), "internal")
    lost = {order.id: missing(order.make()) for order in orders}
    assert {name: words for name, words in lost.items() if words} == {}


def test_a_command_is_one_paragraph_a_line_with_its_spaces() -> None:
    assert "  lsblk -o NAME\tSIZE" in styled(file_of(FULL), "Opsbook Command")


def test_every_command_stands_in_the_style_of_commands() -> None:
    lines = [row for part in parts(FULL) if isinstance(part, Code) for row in part.text.split("\n")]
    assert styled(file_of(FULL), "Opsbook Command") == lines


def test_headings_are_headings_with_their_numbers() -> None:
    file = file_of(FULL)
    assert styled(file, "heading 1") == ["A 处置"]
    assert styled(file, "heading 2") == ["步骤"]
    assert styled(file, "heading 3") == ["1.1.1 末节"]


def test_a_picture_that_cannot_be_shown_is_told_of() -> None:
    assert "【图：接线图】" in everything(file_of(FULL))


def test_a_gap_has_its_note_and_a_line_to_write_on() -> None:
    read = everything(file_of(FULL))
    assert "电话____" in read


def test_reading_order_is_kept() -> None:
    read = text(file_of(document(line("甲"), line("乙"), line("丙"))).element.body)
    assert read.index("甲") < read.index("乙") < read.index("丙")


def test_steps_have_a_box_to_tick_each() -> None:
    rows = [row for row in every(file_of(FULL), "w:tr") if "☐" in text(row)]
    assert all(any(number in text(row) for row in rows) for number in ("A1", "A2", "B1", "B2"))
    assert everything(file_of(FULL)).count("☐") == len(("A1", "A2", "B1", "B2")) + len(
        ("run", "list")
    )
