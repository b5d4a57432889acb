"""What holds for any text whatsoever."""

import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from generator.prose import blanks, references, to_html, to_inline_html, to_text
from generator.prose.html import block_html, inline_html
from generator.prose.lines import marked_line, plain_line
from generator.prose.marks import shield_bars
from generator.prose.parser import parse, parse_blocks, parse_inline
from generator.prose.plain import plain
from generator.prose.sanitiser import sanitise
from tests.prose.project import LINKS, Reader
from tests.prose.test_attacks import ATTACKS, ATTRIBUTES, TAGS, assert_harmless

PIECES = [
    *ATTACKS,
    *"*_~`#>|-+=!&<[](){}\\\"':;/ \t\n\n\n\u3000\xa0\x1f\ufeff中文，。“”ab12",
    *["**", "~~", "```", "    ", "\n\n", "- ", "1. ", "> ", "1、", "|--|", "[[disk-full", "]]"],
    *[
        "![",
        "](",
        "https://a.b",
        "files/known/a.png",
        "【待填",
        "】",
        "&#10;",
        "&#13;",
        "\r\n",
        "<b>",
    ],
    *["[[disk-full|", "javascript:", "&nbsp;", "&quot;", "</p>", "<host:80>", "\ud800", "한국"],
]
markdown = st.lists(st.sampled_from(PIECES) | st.text(max_size=4), max_size=25).map("".join)
anything = st.text() | markdown
paragraphs = st.lists(
    st.sampled_from([*"中文，。ab12 \n*_`[]()!&<>\\", "**", "[[no-boot]]", "1、", "2. ", "\n    "]),
    max_size=20,
).map("".join)
marked_lines = st.lists(
    st.sampled_from(
        [
            *[
                "`",
                "``",
                "` ",
                "[[disk-full]]",
                "[[disk-full|",
                "[[gone",
                "|满",
                "]]",
                " 标签 ",
                "中文",
            ],
            *[
                "a1_b",
                "*",
                "\\",
                "|",
                ": ",
                "://",
                "https",
                "【",
                "待填",
                "】",
                "- ",
                "1. ",
                "1、",
                "#",
            ],
            *[
                "    ",
                " ",
                "\n",
                "&amp;",
                "<b>",
                "。",
                "-",
                "=",
                "~~~",
                "[",
                "](x)",
                "!",
                '"',
                "\u3000",
            ],
        ]
    ),
    max_size=9,
).map("".join)
PLAIN = re.compile(r"[^\W_]|[，。：；、（）“”？！,;()'\"% ]")
plain_lines = (
    st.text(st.characters(codec="utf-8").filter(PLAIN.fullmatch))
    .map(str.strip)
    .filter(lambda line: line and not re.match(r"\d+[.)]", line))
)


@given(anything)
def test_html_is_harmless_and_whole(text: str) -> None:
    for html in (to_html(text, LINKS), to_inline_html(text, LINKS)):
        assert_harmless(html)
        assert len(html.splitlines()) <= 1
        assert "<script" not in html.lower()


@given(anything)
@example("a\xa0\n**b**")
def test_writers_leave_nothing_to_the_second_gate(text: str) -> None:
    for html in (block_html(parse(text), LINKS), inline_html(parse_inline(text), LINKS)):
        assume("xn--" not in html)  # names of hosts in other scripts may be impossible
        assert sanitise(html) == html.replace("\n", "&#10;")


@given(anything)
def test_sanitising_twice_is_sanitising_once(text: str) -> None:
    for html in (to_html(text, LINKS), to_inline_html(text, LINKS)):
        assert sanitise(html) == html


@given(anything.filter(str.isprintable))
def test_second_gate_lets_nothing_else_through(html: str) -> None:
    for tag, attributes in Reader(sanitise(html)).tags:
        assert tag in TAGS
        assert attributes.keys() <= ATTRIBUTES


@given(st.text("ab1209.:-_@[]%/?#xn中", max_size=12).map("https://".__add__))
def test_addresses_that_become_links_stay_links(address: str) -> None:
    html = block_html(parse(f"[x](<{address}>)"), LINKS)
    assume("xn--" not in html)
    assert sanitise(html) == html


@given(anything)
def test_other_conversions_never_fail(text: str) -> None:
    to_text(text, LINKS).encode()
    lines = len(re.split(r"\r\n?|[\n\x0b\x0c\x85\u2028\u2029]", text))
    assert all(0 <= found.line < lines for found in references(text))
    assert len(blanks(text)) <= text.lower().count("待填") + text.lower().count("to be filled")


@given(paragraphs)
@example("[[a|")
def test_short_cut_for_a_paragraph_changes_nothing(text: str) -> None:
    assume(text.strip())
    assert block_html(parse(text), LINKS) == block_html(parse_blocks(shield_bars(text)), LINKS)


@given(paragraphs | marked_lines | anything)
@example("`a``b`")
@example("`[[disk-full` 满]]")
def test_short_cuts_for_lines_change_nothing(text: str) -> None:
    assert to_html(text, LINKS) == sanitise(block_html(parse(text), LINKS))
    assert to_inline_html(text, LINKS) == sanitise(inline_html(parse_inline(text), LINKS))
    assert to_text(text, LINKS) == plain(parse(text), LINKS)


@pytest.mark.parametrize(
    "text",
    ["见 [[disk-full]]。", "见 [[disk-full|盘满]]", "用 `df -h | sort` 看", "[[gone]]", "三点：钟"],
)
def test_short_cuts_are_taken(text: str) -> None:
    assert plain_line(text) or marked_line(text)


@given(plain_lines)
def test_plain_text_is_itself(text: str) -> None:
    assert to_text(text, LINKS) == text
    assert Reader(to_html(text, LINKS)).text == text


@given(st.lists(plain_lines, min_size=1, max_size=4))
def test_paragraphs_become_lines(lines: list[str]) -> None:
    assert to_text("\n\n".join(lines), LINKS) == "\n".join(lines)


@given(st.lists(st.text(st.characters(codec="utf-8", categories=["L", "P", "S", "N"]))))
def test_code_is_kept_exactly(lines: list[str]) -> None:
    code = "\n".join(line.replace("`", "") for line in lines)
    assume(code.strip())
    assert to_text(f"``````\n{code}\n``````", LINKS) == code
    shown = Reader(to_html(f"``````\n{code}\n``````", LINKS)).text
    assert shown == code.strip("\n"), "all but empty lines around it"


def test_hostile_length_is_no_problem() -> None:
    for piece in (
        "[",
        "[[",
        "![",
        "**a ",
        "*",
        "`",
        "【待填：",
        "[[a|",
        "<",
        "> ",
        "- ",
        "http://a",
        "(",
    ):
        assert to_html(piece * 3000, LINKS)
        assert to_inline_html(piece * 3000, LINKS)


def test_threads_share_the_parser() -> None:
    texts = [f"**第{number}：**见 [[no-boot]]\n- `x{number}`" for number in range(50)]
    with ThreadPoolExecutor(4) as pool:
        shown = list(pool.map(lambda text: to_html(text, LINKS), texts * 4))
    assert shown == [to_html(text, LINKS) for text in texts] * 4
