"""Ordinary links and images: to other sites, to files of the project, to nowhere."""

import pytest

from generator.prose import to_html, to_text
from tests.prose.project import LINKS


def web(address: str, label: str) -> str:
    return f'<a href="{address}" rel="noopener">{label}</a>'


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("[官网](https://a.example/x)", web("https://a.example/x", "官网")),
        (
            '[a](https://a.example "b \\" c")',
            '<a href="https://a.example" title="b &quot; c" rel="noopener">a</a>',
        ),
        ("<http://[::1]:80/>", web("http://[::1]:80/", "http://[::1]:80/")),
        ("<https://a.example>", web("https://a.example", "https://a.example")),
        ("[打电话](tel:+86-10-1234)", '<a href="tel:+86-10-1234">打电话</a>'),
        ("[写信](mailto:a@b.example)", '<a href="mailto:a@b.example">写信</a>'),
        ("<a@b.example>", '<a href="mailto:a@b.example">a@b.example</a>'),
        ("[步骤](#step-3)", '<a href="#step-3">步骤</a>'),
        ("[图纸](files/known/plan.pdf)", '<a href="../files/known/plan.pdf">图纸</a>'),
        ("[图](<files/known/a b#1.pdf>)", '<a href="../files/known/a%20b%231.pdf">图</a>'),
        ("[图纸](files/absent.pdf)", "图纸"),
    ],
)
def test_link(text: str, html: str) -> None:
    assert to_html(text, LINKS) == f"<p>{html}</p>"


@pytest.mark.parametrize(
    ("text", "address", "rest"),
    [
        ("http://10.0.0.1:8080/login，然后", "http://10.0.0.1:8080/login", "，然后"),
        ("https://a.example/c_(d)。", "https://a.example/c_(d)", "。"),
        ("https://a.example/x).", "https://a.example/x", ")."),
        ("https://a.example?q=1&b=2 后", "https://a.example?q=1&amp;b=2", " 后"),
        ("HTTPS://a.example/", "HTTPS://a.example/", ""),
        ("http://3par/", "http://3par/", ""),
        ("http://u:p@10.0.0.1:65/", "http://u:p@10.0.0.1:65/", ""),
        ("https://a.example/*", "https://a.example/", "*"),
    ],
)
def test_bare_address(text: str, address: str, rest: str) -> None:
    linked = f"{web(address, address)}{rest}"
    assert to_html(f"访问{text}", LINKS) == f"<p>访问{linked}</p>"
    assert to_html(f"**访问：**{text}", LINKS) == f"<p><strong>访问：</strong>{linked}</p>"


@pytest.mark.parametrize(
    "text",
    [
        "http://<主机名>:8080/",
        "http://10.0.0.1:<端口>/",
        "http://",
        "http://10.0.0.300/",
        "[x](http://10.0.0.1:70000/)",
        "[x](<http://[fe80::zz]/>)",
        "xhttp://a.example",
        "ftp://a.example/x",
        "ssh://root@10.0.0.1",
        "www.example.com",
        "vim <file>",
        "ssh <user:password>@<主机名>",
        "<host:8080>",
        "<ftp://a.example>",
        "<https:// a>",
        "[重要](请先备份)",
        "[**重要**](请先备份)",
        "[共享](smb://10.0.0.1/x)",
        "[下载](ftp://10.0.0.1/x)",
        "[x](../files/known/a.png)",
        "[x](files/../secret.txt)",
        "[x](files/known/%2e%2e/secret.txt)",
        "[x](files/known//a.png)",
        "[x](files/)",
        "[x](/etc/passwd)",
        "[x](//evil.example/a)",
        "[x](http:evil)",
        "[x](https:///evil.example)",
        "[x](10.0.0.1:8080)",
        "![x](../files/known/a.png)",
        "![x](/a.png)",
        "![x](//evil.example/a.png)",
        "![](room.png)",
        "[a](<b c> d)",
        "[a][b]",
    ],
)
def test_what_leads_nowhere_is_shown_as_typed(text: str) -> None:
    shown = to_html(text, LINKS)
    assert "<a" not in shown
    assert "<img" not in shown
    assert to_text(text, LINKS) == text.replace("**", "")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        (
            "![机房 **平面**](files/known/room.png)",
            '<img src="../files/known/room.png" alt="机房 平面" loading="lazy">',
        ),
        (
            '![](files/known/机房.png "平面")',
            '<img src="../files/known/%E6%9C%BA%E6%88%BF.png" alt="" title="平面" loading="lazy">',
        ),
        (
            '![a"onerror="x](files/known/a.png)',
            '<img src="../files/known/a.png" alt="a&quot;onerror=&quot;x" loading="lazy">',
        ),
        ("![机房](files/absent.png)", "机房"),
        ("![图](https://a.example/x.png)", web("https://a.example/x.png", "图")),
        ("![](https://a.example/x.png)", web("https://a.example/x.png", "https://a.example/x.png")),
        ("[![图](https://a.example/x.png)](https://b.example)", web("https://b.example", "图")),
        ("![图](data:image/png;base64,AAAA)", "图"),
        ("![见 [[no-boot]]](files/absent.png)", "见 开不了机"),
    ],
)
def test_image(text: str, html: str) -> None:
    assert to_html(text, LINKS) == f"<p>{html}</p>"


def test_links_do_not_nest() -> None:
    html = to_html("[见 <https://b.example> 与 https://c.example](https://a.example)", LINKS)
    assert html.count("<a ") == 1
