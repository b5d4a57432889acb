"""Facts: labels in a column of their own, and what belongs to them."""

from generator.prose import Blank, Paragraph
from generator.render.print.blocks import Fact, Facts
from tests.press.samples import line
from tests.press.word.opened import every, file_of, text
from tests.press.word.samples import document

TO_FILL = (Paragraph((Blank(),)),)


def paragraphs(*items: Fact) -> list[str]:
    """What stands in each paragraph of some facts."""
    file = file_of(document(Facts(items), title="", badges=(), online=None))
    found = (text(paragraph).strip("\n") for paragraph in every(file, "w:p"))
    return [words for words in found if words]


def test_what_belongs_to_a_label_stands_beside_it() -> None:
    assert paragraphs(Fact("指挥", (line("主管"),))) == ["指挥\t主管"]


def test_a_label_that_is_too_long_for_the_column_stands_above() -> None:
    label = "很长的标签" * 6
    assert paragraphs(Fact("短", (line("甲"),)), Fact(label, (line("乙"),))) == [
        "短\t甲",
        label,
        "乙",
    ]


def test_a_longer_label_has_its_line_to_write_on_beside_it() -> None:
    label = "很长的标签" * 4
    assert paragraphs(Fact("短", TO_FILL), Fact(label, TO_FILL)) == ["短\t\t", f"{label}\t\t"]


def test_a_line_to_write_on_has_room_below_a_label_that_leaves_none() -> None:
    label = "很长的标签" * 8
    assert paragraphs(Fact("短", TO_FILL), Fact(label, TO_FILL)) == ["短\t\t", label, "\t"]
