"""Paragraphs, lists, tables, quotes, headings and code."""

import pytest

from generator.prose import to_html, to_inline_html
from tests.prose.project import LINKS


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("", ""),
        (" \n\n　\n", ""),
        ("先备份", "<p>先备份</p>"),
        ("一\n\n二", "<p>一</p><p>二</p>"),
        ("先查：\n- 电源\n- 网线", "<p>先查：</p><ul><li>电源</li><li>网线</li></ul>"),
        ("步骤：\n1. 停\n2. 启", "<p>步骤：</p><ol><li>停</li><li>启</li></ol>"),
        ("3. 丙\n4. 丁", '<ol start="3"><li>丙</li><li>丁</li></ol>'),
        ("- a\n  - b", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
        ("- a\n\n- b", "<ul><li><p>a</p></li><li><p>b</p></li></ul>"),
        ("> 引用\n> 两行", "<blockquote><p>引用两行</p></blockquote>"),
        ("上\n\n---\n\n下", "<p>上</p><hr><p>下</p>"),
        ("# 一\n## 二\n### 三\n#### 四", "<h3>一</h3><h4>二</h4><h5>三</h5><h6>四</h6>"),
        ("##### 五\n###### 六", "<h6>五</h6><h6>六</h6>"),
        ("标题\n===", "<h3>标题</h3>"),
        ("#1 机柜", "<p>#1 机柜</p>"),
        ("[注意]: 先备份", "<p>[注意]: 先备份</p>"),
        ("[注意]: 先备份\n\n再关机", "<p>[注意]: 先备份</p><p>再关机</p>"),
        ("<div>\n\n再关机", "<p>&lt;div&gt;</p><p>再关机</p>"),
        ("a &lt; b &amp; c &copy;", "<p>a &lt; b &amp; c ©</p>"),
    ],
)
def test_blocks(text: str, html: str) -> None:
    assert to_html(text, LINKS) == html


def test_table() -> None:
    text = "| 级别 | 时限 |\n|:--|--:|\n| 一级 | [[disk-full|15 分钟]] |\n| `a\\|b` | [[no-boot]] |"
    left, right = ' style="text-align:left"', ' style="text-align:right"'
    assert to_html(text, LINKS) == (
        f"<table><thead><tr><th{left}>级别</th><th{right}>时限</th></tr></thead>"
        f"<tbody><tr><td{left}>一级</td>"
        f'<td{right}><a href="../faults/disk-full.html">15 分钟</a></td></tr>'
        f"<tr><td{left}><code>a|b</code></td>"
        f'<td{right}><a href="../faults/no-boot.html">开不了机</a></td></tr></tbody></table>'
    )


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("```bash\nls -l\n```", "ls -l"),
        ("```\na\n\n\n  b\n```", "a&#10;&#10;&#10;  b"),
        ("~~~ C++ title\nx\n~~~", "x"),
        ("    indented\n      more", "indented&#10;  more"),
        ("\ttab", "tab"),
        ("```\n\n首行空\n```", "首行空"),
        ("```\nrm <file> && echo '\"'\n```", "rm &lt;file&gt; &amp;&amp; echo '\"'"),
        ("```\n**a** [[disk-full]] 【待填】\n```", "**a** [[disk-full]] 【待填】"),
        ("```\ncat [[a|b]] | sort\n```", "cat [[a|b]] | sort"),
        ('```"><script>\nx\n```', "x"),
        ("```中文\nx\n```", "x"),
        ("```\nnever closed", "never closed"),
    ],
)
def test_code_block(text: str, code: str) -> None:
    opening = '<div class="ob-command"><pre class="ob-command__text" data-ob-copy="">'
    expected = f"{opening}{code}</pre></div>"
    assert to_html(text, LINKS) == expected
    assert to_html(f"先执行：\n\n{text}", LINKS) == f"<p>先执行：</p>{expected}"


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("", ""),
        ("先**停**\n再启", "先<strong>停</strong><br>再启"),
        ("一\n\n二\n", "一<br>二"),
        ("- 一\n# 二", "- 一<br># 二"),
        ("    缩进", "缩进"),
        ("见 [[disk-full]]", '见 <a href="../faults/disk-full.html">磁盘 &lt;满&gt;</a>'),
        ("一行  \n一行", "一行<br>一行"),
        ("用 `a  b`", "用 <code>a  b</code>"),
        ("现象：\n```\ncd /x\n\nrm y\n```\n完", "现象：<br><code>cd /x<br><br>rm y</code><br>完"),
        ("```sh\nls\n```", "<code>ls</code>"),
        ("vim <file>", "vim &lt;file&gt;"),
    ],
)
def test_inline(text: str, html: str) -> None:
    assert to_inline_html(text, LINKS) == html
