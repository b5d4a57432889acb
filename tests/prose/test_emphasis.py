"""Bold works in Chinese as a Chinese author types it; asterisks with another meaning stay."""

import pytest

from generator.prose import to_html, to_text
from tests.prose.project import LINKS


@pytest.mark.parametrize(
    ("text", "bold"),
    [
        ("**注意：**请先备份", "注意："),
        ("这是**“重点”**内容", "“重点”"),
        ("使用SSH**“密钥”**登录", "“密钥”"),
        ("请看**（一）**一节", "（一）"),
        ("先做**(重要)**再说", "(重要)"),
        ("先停**数据库**，再关机", "数据库"),
        ("**步骤一。**打开机柜", "步骤一。"),
        ("执行**`df -h`**查看", "<code>df -h</code>"),
        ("**100%**才算完成", "100%"),
        ("見**《手冊》**第三章", "《手冊》"),
        ("请**✅完成**后签字", "✅完成"),
        ("叫**葛\U000e0100**（经理）来", "葛\U000e0100"),
        ("make a **backup** first", "backup"),
        ("**a\nb**", "a b"),
    ],
)
def test_bold(text: str, bold: str) -> None:
    assert f"<strong>{bold}</strong>" in to_html(text, LINKS)
    assert "*" not in to_text(text, LINKS)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("~~旧号码：~~新号码", "<p><s>旧号码：</s>新号码</p>"),
        ("***停机：***先通知", "<p><em><strong>停机：</strong></em>先通知</p>"),
        ("an *italic* word", "<p>an <em>italic</em> word</p>"),
        ("中*斜*体", "<p>中<em>斜</em>体</p>"),
    ],
)
def test_other_emphasis(text: str, html: str) -> None:
    assert to_html(text, LINKS) == html


@pytest.mark.parametrize(
    "text",
    [
        "热线 5*8 小时，现场 7*24 小时",
        "机柜 600*1000*2000 毫米",
        "2**10 和 2**8",
        "删除*.log和*.tmp文件",
        "先看 /var/* 再看 /tmp/*",
        "GRANT SELECT ON *.* TO backup",
        "用 '*.jsp' 或 '*.php' 查找",
        "*/5 9-17 * * 1-5 与 */10*",
        "带*号的为必填，*表示重要",
        "0 3 * * * 运行一次",
        "** 不是粗体 **",
        "变量 my_long_name 和 a_b",
        "\\*\\*照原样\\*\\*",
    ],
)
def test_asterisks_that_are_no_markup(text: str) -> None:
    assert to_html(text, LINKS) == f"<p>{text.replace(chr(92), '')}</p>"
