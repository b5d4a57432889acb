"""Links to entries, and what is still to be filled."""

import pytest

from generator.prose import blanks, to_html, to_inline_html, to_text
from tests.prose.project import LINKS


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("[[no-boot]]", '<a href="../faults/no-boot.html">开不了机</a>'),
        ("[[disk-full]]", '<a href="../faults/disk-full.html">磁盘 &lt;满&gt;</a>'),
        ("[[no-boot|开机]]", '<a href="../faults/no-boot.html">开机</a>'),
        ("[[no-boot | 开机]]", '<a href="../faults/no-boot.html">开机</a>'),
        ("[[no-boot｜开机]]", '<a href="../faults/no-boot.html">开机</a>'),
        ("[[no-boot|]]", '<a href="../faults/no-boot.html">开不了机</a>'),
        ("[[no-boot|机器\n开不了]]", '<a href="../faults/no-boot.html">机器开不了</a>'),
        ("[[no-boot|<b>]]", '<a href="../faults/no-boot.html">&lt;b&gt;</a>'),
        (
            "**[[no-boot]]：**看",
            '<strong><a href="../faults/no-boot.html">开不了机</a>：</strong>看',
        ),
    ],
)
def test_link_to_an_entry(text: str, html: str) -> None:
    assert to_html(text, LINKS) == f"<p>{html}</p>"


def test_hidden_entry_does_not_tell_its_id() -> None:
    for convert in (to_html, to_inline_html, to_text):
        shown = str(convert("见 [[merger-plan]]。", LINKS))
        assert "merger-plan" not in shown
        assert "见 内部条目。" in shown
    assert to_html("见 [[merger-plan|另一份]]。", LINKS) == "<p>见 另一份。</p>"


@pytest.mark.parametrize(
    "text",
    [
        "if [[ -f /etc/fstab ]]; then",
        "grep [[:space:]]",
        "[[",
        "[[]]",
        "[[|x]]",
        "[[a b]]",
        "[[no-boot",
        "[[no-boot|a]b]]",
        "[no-boot]",
    ],
)
def test_brackets_that_are_no_link(text: str) -> None:
    assert to_html(text, LINKS) == f"<p>{text}</p>"


def test_no_marks_in_code() -> None:
    text = "`[[no-boot]] [[a|b]] 【待填】 [to be filled: x]`"
    assert to_html(text, LINKS) == f"<p><code>{text.strip('`')}</code></p>"
    assert blanks(text) == ()


@pytest.mark.parametrize(
    ("text", "note", "shown"),
    [
        ("【待填】", "", "待填"),
        ("【待填：项目专线号码】", "项目专线号码", "项目专线号码"),
        ("【待填:专线】", "专线", "专线"),
        ("【 待填 ： 专线 】", "专线", "专线"),
        ("【待填：】", "", "待填"),
        ("【待填：很长的\n说明】", "很长的说明", "很长的说明"),
        ("【待填：<a>】", "<a>", "&lt;a&gt;"),
        ("[to be filled]", "", "to be filled"),
        ("[to be filled: hotline\nnumber]", "hotline number", "hotline number"),
        ("[To be filled: hotline]", "hotline", "hotline"),
    ],
)
def test_blank(text: str, note: str, shown: str) -> None:
    html = to_html(f"拨打{text}。", LINKS)
    assert html.startswith('<p>拨打<span class="ob-blank" title="')
    assert html.endswith(f'">{shown}</span>。</p>')
    assert blanks(f"拨打{text}。") == (note,)


def test_blank_stays_recognisable_in_plain_text() -> None:
    assert to_text("拨打 **【待填：专线】**。", LINKS) == "拨打 【待填：专线】。"


def test_blanks_of_a_whole_text() -> None:
    text = (
        "- 【待填：一】\n\n| a |\n|---|\n| 【待填】 |\n\n# [to be filled: 三]\n\n    【待填：码】"
    )
    assert blanks(text) == ("一", "", "三")


@pytest.mark.parametrize(
    "text", ["【注意】", "待填", "【待填好了】", "【待填：未完", "[to be filled in]"]
)
def test_no_blank(text: str) -> None:
    assert blanks(text) == ()
    assert to_html(text, LINKS) == f"<p>{text}</p>"
