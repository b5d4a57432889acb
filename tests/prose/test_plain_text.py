"""Plain text: no markup left, nothing lost."""

import pytest

from generator.prose import to_text
from tests.prose.project import LINKS


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ""),
        ("一\n\n二\n", "一\n二"),
        ("# 标题\n正文 **粗** ~~删~~", "标题\n正文 粗 删"),
        ("先查：\n- 电源\n- 网线", "先查：\n电源\n网线"),
        ("1. 停\n   - 甲\n2. 启\n\n完", "1. 停\n甲\n2. 启\n完"),
        ("3) 丙\n4) 丁", "3. 丙\n4. 丁"),
        ("1.\n\n完", "完"),
        ("1. - a", "1. a"),
        ("> 引\n\n---\n\n文", "引\n文"),
        ("| a | b |\n|---|---|\n| 1 | |\n| | 2 |", "a\tb\n1\n\t2"),
        ("看：\n```sh\nls  <x>\n\n  y\n```\n完", "看：\nls  <x>\n\n  y\n完"),
        ("执行 `rm  -f *`", "执行 rm  -f *"),
        ("[官网](https://a.example) <https://b.example>", "官网 https://b.example"),
        ("![平面图](files/known/a.png)后", "平面图后"),
        ("[x](javascript:alert(1))", "x"),
        ("vim <file> &amp; <b>x</b>", "vim <file> & <b>x</b>"),
        ("[[no-boot]] [[disk-full|满]]", "开不了机 满"),
    ],
)
def test_plain_text(text: str, shown: str) -> None:
    assert to_text(text, LINKS) == shown
