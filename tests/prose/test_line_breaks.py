"""Line breaks: typing in Chinese, a space elsewhere, kept where lines stand for themselves."""

import pytest

from generator.prose import to_html, to_inline_html, to_text
from tests.prose.project import LINKS


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("断电后\n重启", "断电后重启"),
        ("断电，\n然后重启", "断电，然后重启"),
        ("他说“停”\n然后走了", "他说“停”然后走了"),
        ("用 Linux\n系统", "用 Linux 系统"),
        ("系统\nLinux", "系统 Linux"),
        ("two\nwords", "two words"),
        ("said “stop”\nand left", "said “stop” and left"),
        ("한국어\n단어", "한국어 단어"),
        ("**注意**\n**先备份**", "注意先备份"),
        ("执行 `df`\n看磁盘", "执行 df 看磁盘"),
        ("见 [[no-boot]]\n一节", "见 开不了机一节"),
        ("拨打\n【待填：热线】\n报修", "拨打【待填：热线】报修"),
        ("断电\r\n重启", "断电重启"),
    ],
)
def test_line_break_within_a_paragraph(text: str, shown: str) -> None:
    assert to_text(text, LINKS) == shown


@pytest.mark.parametrize(
    "line",
    [
        "1、查电源",
        "2.查网线",
        "3．查网线",
        "4）查网线",
        "2. 查网线",
        "（1）查电源",
        "(2)查网线",
        "（十二）查",
        "一、概述",
        "A、选项",
        "①查电源",
        "● 查电源",
        "\uf0b7 查电源",
    ],
)
def test_numbered_line_stands_for_itself(line: str) -> None:
    assert to_html(f"步骤如下：\n{line}\n完成", LINKS).startswith(f"<p>步骤如下：<br>{line}")
    assert to_text(f"步骤如下：\n{line}", LINKS) == f"步骤如下：\n{line}"


@pytest.mark.parametrize("line", ["1.5 倍以上", "10.0.0.1 不通", "2026年", "（见下）", "一般情况"])
def test_line_that_only_looks_numbered(line: str) -> None:
    assert "<br>" not in to_html(f"大约是\n{line}", LINKS)


def test_indented_paragraphs_of_a_word_processor() -> None:
    assert to_text("　　第一段。\n　　第二段。", LINKS).split() == ["第一段。", "第二段。"]
    assert to_html("　　第一段。\n　　第二段。", LINKS).count("<br>") == 1


def test_hard_break() -> None:
    assert to_html("一  \n二\\\n三", LINKS) == "<p>一<br>二<br>三</p>"
    assert to_text("一  \n二\\\n三", LINKS) == "一\n二\n三"


def test_every_break_counts_within_a_line() -> None:
    assert to_inline_html("一\n二\nthree\n1、四", LINKS) == "一<br>二<br>three<br>1、四"
