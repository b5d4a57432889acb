"""The short way through ordinary files says what the parser says, or nothing."""

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.yaml_document.ordinary import ordinary
from generator.yaml_document.parsed import Parsed
from generator.yaml_document.parsing import parse_events
from generator.yaml_document.places import DocumentPlaces
from generator.yaml_document.text import CONTROL

ENTRY = """\
# 说明
title: 磁盘写满：怎么办
reviewed: '2025-06-01'
systems: [web-app, 存储]
aliases: [oracle 连不上, 'a, b', "说 \\"不\\"", 1521 不通（监听）]
status: draft            # draft, published
nothing:

causes:
- cause: 日志 http://a.cn:80/#x
  id: 12
  steps:
    - do: "先看 #2 机"
      run: |
        df -h  # 看

          du
    - do: 再看
  tags: []
- {id: critical, title: 'B/S 系统', limit: 4}  # 最急
- - 一
  - true
last: 012
"""


def test_an_ordinary_entry_is_read() -> None:
    assert ordinary(ENTRY) == {
        "title": "磁盘写满：怎么办",
        "reviewed": "2025-06-01",
        "systems": ["web-app", "存储"],
        "aliases": ["oracle 连不上", "a, b", '说 "不"', "1521 不通（监听）"],
        "status": "draft",
        "nothing": None,
        "causes": [
            {
                "cause": "日志 http://a.cn:80/#x",
                "id": 12,
                "steps": [
                    {"do": "先看 #2 机", "run": "df -h  # 看\n\n  du\n"},
                    {"do": "再看"},
                ],
                "tags": [],
            },
            {"id": "critical", "title": "B/S 系统", "limit": 4},
            ["一", True],
        ],
        "last": "012",
    }


@pytest.mark.parametrize(
    "text",
    [
        "a: 1\na: 2\n",
        "a: 重启 #2 服务器\n",
        "a：1\n",
        "a: &x 1\n",
        "a: 1\n  b: 2\n",
        "a: 一\n  二\n",
        "- a\n",
        "a: ｜\n  一\n",
        "a: 1\u3000\n",
        "null: 1\n",
        "a: [一，二]\n",
        "a: [一 #二]\n",
        "a: [b: 1]\n",
        "a: {b: 1, b: 2}\n",
        "a: {null: 1}\n",
        'a: "\\n"\n',
        'a: "C:\\"x"\n',
        "a: b: c\n",
        "",
        "a: |\n",
        "a: 1",
    ],
)
def test_whatever_may_be_odd_is_left_to_the_parser(text: str) -> None:
    assert ordinary(text) is None


beginnings = st.sampled_from(["", "", "  ", "    ", " ", "- ", "  - ", "- - ", "    - ", "-", "# "])
keys = st.sampled_from(
    ["", "{}: ", "{}: ", "{}:", "{}:", "{}: ", "null: ", "空: ", "x y: ", '"q": ', "a :", "? "]
)
values = st.sampled_from(
    [
        *("", "", "x", "一", "12", "-1", "true", "~", "'s'", '"d"', "'it''s'", "''"),
        *("[a, b]", "[]", "{}", "|", ">", "|2", "[a, 1]", '"\\x41"', "| # c", "x  # c", "x #"),
        *("[a b, 'c, d']", "[一 二, '']", "{a: 1, b: x y}", "{a: 'b', true: 1}", "{a: 1, a: 2}"),
        *('"a\\"b\\\\"', '"c:\\"', "[a -b, c - d]", "[a, b]  # c #d", "'s' #c", "[%a]"),
        *("a: b", "a #b", "a#b", "x ", "，", "a  b", "http://a/b", "x:", "---", "..."),
        *("&a", "*a", "!t", "\u3000x", "x\u3000", "%", "@", "`"),
    ]
)


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Lines at random; most keys differ, so that much of it is YAML."""
    found = draw(st.lists(st.tuples(beginnings, keys, values), min_size=1, max_size=8))
    names = "abcdefgh"
    made = (
        f"{start}{key.format(names[number])}{value}"
        for number, (start, key, value) in enumerate(found)
    )
    return "\n".join(made) + "\n"


signs = st.sampled_from("ab:- #\n'\"[]{},|>一：，（\\/%\u3000\t")
chars = st.text(signs, max_size=20).map("a: {}\n".format)


@settings(max_examples=1500, deadline=None)
@given(texts() | chars)
@example("a:\n- b:\n  - c\n  - d\n- e\n")
@example("a: |\n  x\n\n\nb: 1\n")
@example("a: |\n  x\n # c\nb: 1\n")
@example("a: |\n    x\n  y\n")
@example("a:\n  - b: |\n     x\n    c: 1\n")
@example("a: |\n\n  x\n")
@example("a: |\n  x\n   \n  y\n")
@example("a:\n  - x\n  b: 1\n")
@example("a:\n  # c\n  b: 1\n")
@example("a:\n  b:\n c: 1\n")
def test_it_never_says_anything_else_than_the_parser(text: str) -> None:
    data = ordinary(text)
    assert data is None or parse_events(text) == Parsed(data, ())


@settings(max_examples=1000, deadline=None)
@given(texts() | chars)
@example(ENTRY)
@example("b: 1\na: |\n  b: 2\n")
@example("ab: 1\nb: 2\n")
def test_a_value_stands_where_the_parser_says(text: str) -> None:
    data = ordinary(text)
    quick, slow = (DocumentPlaces("a", text, is_ordinary=short) for short in (True, False))
    for path in [(), *((key,) for key in data)] if data else ():
        assert quick.of_value(path) == slow.of_value(path)


@settings(max_examples=300, deadline=None)
@given(st.text(st.characters(blacklist_categories=["Cs"]), max_size=12))
def test_no_letter_makes_a_difference(letters: str) -> None:
    if not CONTROL.search(letters):
        for text in (
            f"a: {letters}\n",
            f"{letters}: 1\n",
            f"a:\n- {letters}\n",
            f"a: [{letters}]\n",
            f"a: [b, c {letters}]\n",
            f"a: {{b: {letters}}}\n",
            f'a: "{letters}"\n',
            f"a: b # {letters}\n",
        ):
            data = ordinary(text)
            assert data is None or parse_events(text) == Parsed(data, ())


def test_most_of_our_own_entries_go_the_short_way() -> None:
    files = list((Path(__file__).parents[2] / "kb").rglob("*.yml"))
    short = [file for file in files if ordinary(file.read_text("utf-8")) is not None]
    assert len(short) > len(files) * 0.95
