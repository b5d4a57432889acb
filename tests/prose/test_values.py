"""Free text as neutral values, for whoever prints it without HTML."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest
from hypothesis import example, given

from generator.prose import (
    Align,
    Blank,
    Block,
    Box,
    Break,
    Code,
    Image,
    List,
    Marker,
    Paragraph,
    Quote,
    Rule,
    Runs,
    Span,
    Subheading,
    Table,
    to_blocks,
    to_html,
    to_inline_html,
    to_runs,
)
from tests.prose.project import LINKS, Reader
from tests.prose.test_properties import anything


def paragraph(text: str) -> Paragraph:
    return Paragraph((Span(text),))


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("先停写。", (Span("先停写。"),)),
        ("先\n停", (Span("先停"),)),
        ("disk\nfull", (Span("disk full"),)),
        ("先**停**写", (Span("先"), Span("停", strong=True), Span("写"))),
        ("**a *b***", (Span("a ", strong=True), Span("b", strong=True, emphasis=True))),
        ("~~旧~~", (Span("旧", struck=True),)),
        ("`a|*b*`", (Span("a|*b*", code=True),)),
        ("1、甲\n2、乙", (Span("1、甲"), Break(), Span("2、乙"))),
        ("<b>x</b> &lt;", (Span("<b>x</b> <"),)),
        ("#let x = $1$ @y \\#", (Span("#let x = $1$ @y #"),)),
        ("拨【待填：专线】。", (Span("拨"), Blank("专线"), Span("。"))),
        ("【待填】", (Blank(),)),
        ("☐ 是 ☐ 否", (Box(), Span(" 是 "), Box(), Span(" 否"))),
        ("`☐`", (Span("☐", code=True),)),
        ("[[no-boot]]", (Span("开不了机", link="../faults/no-boot.html"),)),
        ("[[merger-plan]]", (Span("内部条目"),)),
        ("[**甲**乙](#a)", (Span("甲", strong=True, link="#a"), Span("乙", link="#a"))),
        ("[图](files/known/图.pdf)", (Span("图", link="../files/known/%E5%9B%BE.pdf"),)),
        ("[图](files/lost.pdf)", (Span("图"),)),
        ("[点](javascript:alert(1))", (Span("点"),)),
        ("[注意](先备份)", (Span("[注意](先备份)"),)),
        ("![柜](files/known/a.png)", (Image("../files/known/a.png", "柜"),)),
        ("![柜](files/lost.png)", (Span("柜"),)),
        ("![柜](https://a.b/c.png)", (Span("柜", link="https://a.b/c.png"),)),
    ],
)
def test_runs_of_a_paragraph(text: str, runs: Runs) -> None:
    assert to_blocks(text, LINKS) == (Paragraph(runs),)


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("一\n\n二", (paragraph("一"), paragraph("二"))),
        ("# 标题\n### 小", (Subheading(1, (Span("标题"),)), Subheading(3, (Span("小"),)))),
        ("- a\n- b", (List(((paragraph("a"),), (paragraph("b"),))),)),
        ("3. a\n4. b", (List(((paragraph("a"),), (paragraph("b"),)), Marker.NUMBER, 3),)),
        ("- a\n  - b", (List(((paragraph("a"), List(((paragraph("b"),),))),)),)),
        ("> a\n>\n> b", (Quote((paragraph("a"), paragraph("b"))),)),
        ("```sh\n\nls  -l\n\tcd\n```", (Code("ls  -l\n\tcd"),)),
        ("    ls", (Code("ls"),)),
        ("a\n\n---\n\nb", (paragraph("a"), Rule(), paragraph("b"))),
        ("<script>\nx\n</script>", (paragraph("<script> x </script>"),)),
        (
            "|a|b|\n|-:|:-:|\n|1|[[no-boot|x]]|",
            (
                Table(
                    rows=(
                        ((Span("a"),), (Span("b"),)),
                        ((Span("1"),), (Span("x", link="../faults/no-boot.html"),)),
                    ),
                    align=(Align.RIGHT, Align.CENTER),
                ),
            ),
        ),
    ],
)
def test_blocks(text: str, blocks: tuple[Block, ...]) -> None:
    assert to_blocks(text, LINKS) == blocks


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("- 停写", (Span("- 停写"),)),
        ("先\n停", (Span("先"), Break(), Span("停"))),
        (
            "看\n```\na\nb\n```",
            (Span("看"), Break(), Span("a", code=True), Break(), Span("b", code=True)),
        ),
    ],
)
def test_runs_of_a_text_within_a_line(text: str, runs: Runs) -> None:
    assert to_runs(text, LINKS) == runs


def seen(value: object) -> Iterator[str]:
    """What a reader of values sees, a blank without a note by the word that HTML shows for it."""
    if isinstance(value, Span | Code):
        yield value.text
    elif isinstance(value, Blank):
        yield value.note
    elif isinstance(value, tuple):
        for item in value:
            yield from seen(item)
    elif is_dataclass(value) and not isinstance(value, Image):
        for field in fields(value):
            yield from seen(getattr(value, field.name))


def without_blanks(text: str) -> str:
    return re.sub(r"\s|☐|待填|to be filled", "", text, flags=re.IGNORECASE)


@given(anything)
@example("[![x](files/known/a.png)](https://a.b) | `☐`")
def test_values_say_what_html_says(text: str) -> None:
    for values, html in (
        (to_blocks(text, LINKS), to_html(text, LINKS)),
        (to_runs(text, LINKS), to_inline_html(text, LINKS)),
    ):
        assert without_blanks("".join(seen(values))) == without_blanks(Reader(str(html)).text)


def spans(value: object) -> Iterator[Span]:
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from spans(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from spans(getattr(value, field.name))


@given(anything)
def test_spans_are_lines_of_encodable_text_that_lead_nowhere_harmful(text: str) -> None:
    for span in spans((to_blocks(text, LINKS), to_runs(text, LINKS))):
        assert span.text
        assert "\n" not in span.text
        assert "\x1f" not in span.text
        span.text.encode()
        assert re.match(r"$|https?://|mailto:|tel:|#|\.\./", span.link, re.IGNORECASE)
