"""Nothing that a text says can run, load or pretend, whichever way it is written."""

import pytest

from generator.prose import to_html, to_inline_html
from generator.prose.sanitiser import sanitise
from tests.prose.project import LINKS, Reader

ATTACKS = [
    "<script>alert(1)</script>",
    "<SCRIPT SRC=https://evil.example/x.js></SCRIPT>",
    "<img src=x onerror=alert(1)>",
    '<img src="javascript:alert(1)">',
    "<svg/onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<iframe src=https://evil.example></iframe>",
    "<body onload=alert(1)>",
    "<a href='java\tscript:alert(1)'>x</a>",
    "<style>@import 'https://evil.example'</style>",
    '<link rel=stylesheet href="https://evil.example">',
    '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
    "<!--><script>alert(1)</script>-->",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<div style='background:url(https://evil.example)'>x</div>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](javascript&#58;alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](java&#10;script:alert(1))",
    "[x](&#x6A;avascript:alert(1))",
    "[x](<javascript:alert(1)>)",
    "[x](< javascript:alert(1)>)",
    "[x](\x01javascript:alert(1))",
    "[x](vbscript:msgbox(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](data:text/html,<script>alert(1)</script>)",
    "[x](//evil.example)",
    "[x](\\\\evil.example)",
    "[x](https:evil.example)",
    "[x](file:///etc/passwd)",
    '[x](https://a.example" onmouseover="alert(1))',
    "[x](https://a.example 'a\" onmouseover=\"alert(1)')",
    "<javascript:alert(1)>",
    "<data:text/html,x>",
    "![x](javascript:alert(1))",
    "![x](data:image/svg+xml;base64,PHN2Zz4=)",
    "![x](https://evil.example/pixel.gif)",
    "![x](//evil.example/pixel.gif)",
    "![x](\\\\evil.example\\pixel.gif)",
    '![" onerror="alert(1)](files/known/a.png)',
    "![x](files/known/a.png '\" onerror=\"alert(1)')",
    "![x](files/known/../../../etc/passwd)",
    "![x](files/known/%2e%2e/%2e%2e/etc/passwd)",
    '```" onclick="alert(1)\nx\n```',
    "```<script>\nx\n```",
    "`<script>alert(1)</script>`",
    "    <script>alert(1)</script>",
    "[[disk-full|<img src=x onerror=alert(1)>]]",
    "[['\"><script>alert(1)</script>]]",
    "【待填：<script>alert(1)</script>】",
    '【待填：" onmouseover="alert(1)】',
    "| <script>alert(1)</script> |\n|---|\n| <img src=x onerror=alert(1)> |",
    "[a]: javascript:alert(1)\n\n[a]",
    'https://a.example/"onmouseover="alert(1)',
    "https://a.example/'><script>alert(1)</script>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "\x00<script>alert(1)</script>",
    "<scr\x00ipt>alert(1)</scr\x00ipt>",
]

TAGS = {
    *("p", "br", "hr", "em", "strong", "s", "a", "img", "span", "div", "pre", "code", "blockquote"),
    *("ul", "ol", "li", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td"),
}
ATTRIBUTES = {"href", "src", "alt", "title", "rel", "loading", "class", "start", "style"} | {
    "data-ob-copy"
}


def assert_harmless(html: str) -> None:
    assert "\n" not in html
    for tag, attributes in Reader(html).tags:
        assert tag in TAGS
        assert attributes.keys() <= ATTRIBUTES
        href, src = attributes.get("href"), attributes.get("src")
        if href is not None:
            assert href.startswith(("http://", "https://", "mailto:", "tel:", "#", "../f")), href
            assert "/../" not in href.removeprefix("../")
        if src is not None:
            assert src.startswith("../files/known/")
            assert ".." not in src.removeprefix("../")


@pytest.mark.parametrize("text", ATTACKS)
def test_attack_on_the_whole(text: str) -> None:
    for attack in (text, f"先做\n{text}", f"- {text}", f"**{text}**"):
        assert_harmless(to_html(attack, LINKS))
        assert_harmless(to_inline_html(attack, LINKS))


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ("<p>a<script>alert(1)</script></p>", "<p>a</p>"),
        ("<p onclick=x id=y>a</p>", "<p>a</p>"),
        ("<h1>a</h1>", "a"),
        ('<a href="javascript:x">a</a>', "<a>a</a>"),
        ('<a href="https://a.example" target="_top">a</a>', '<a href="https://a.example">a</a>'),
        ('<a href="ftp://a.example">a</a>', "<a>a</a>"),
        ('<img src="https://evil.example/a.png" alt="a">', '<img alt="a">'),
        ('<img src="//evil.example/a.png">', "<img>"),
        ('<img src="/\\evil.example/a.png">', "<img>"),
        ('<img src="\t//evil.example/a.png">', "<img>"),
        ('<img src="data:image/png;base64,AA">', "<img>"),
        ('<img src="../files/a.png" srcset="x" loading="eager">', '<img src="../files/a.png">'),
        ('<span class="ob-blank md-banner">a</span>', "<span>a</span>"),
        ('<code class="language-sh evil">a</code>', "<code>a</code>"),
        (
            "<table><tbody><tr><td style='background:url(x)'>a</td></tr></tbody></table>",
            "<table><tbody><tr><td>a</td></tr></tbody></table>",
        ),
        ("<!-- a -->b", "b"),
    ],
)
def test_second_gate_alone(html: str, left: str) -> None:
    assert sanitise(html) == left
