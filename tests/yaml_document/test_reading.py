"""What an author types is what the product gets."""

import textwrap

import pytest

from generator.diagnostics import Location
from generator.yaml_document import Document, read_document
from tests.yaml_document.example_cases import FOLDER, as_line


def read(text: str) -> Document:
    return read_document("kb/faults/a.yml", textwrap.dedent(text).encode())


def value(written: str) -> object:
    data = read(f"key: {written}\n").data
    assert isinstance(data, dict)
    return data["key"]


@pytest.mark.parametrize("written", ["", "~", "null"])
def test_nothing(written: str) -> None:
    assert value(written) is None


def test_truth() -> None:
    assert value("true") is True
    assert value("false") is False


@pytest.mark.parametrize("number", [0, 7, 540, -3, 13800138000, 10**30])
def test_whole_numbers(number: int) -> None:
    assert value(str(number)) == number
    assert type(value(str(number))) is int


TYPED = [
    "9:00",
    "0640",
    "00",
    "-0",
    "+1",
    "1_000",
    "no",
    "yes",
    "on",
    "off",
    "y",
    "n",
    "True",
    "NULL",
    "1.10",
    "1.0",
    ".5",
    "1e3",
    ".inf",
    "0x1F",
    "0o17",
    "0b1",
    "2026-01-05",
    "2026-01-05T10:00:00Z",
    "=",
    "１２",
]


@pytest.mark.parametrize("written", [*TYPED, "1" + "0" * 5000], ids=lambda text: text[:20])
def test_everything_else_is_text(written: str) -> None:
    assert value(written) == written


@pytest.mark.parametrize("written", ["'3'", '"true"', "'~'", "|-\n  3"])
def test_quoted_is_text(written: str) -> None:
    assert value(written) in {"3", "true", "~"}


def test_commands_keep_every_character() -> None:
    document = read_document("a.yml", (FOLDER / "clean" / "as-typed.yml").read_bytes())
    assert isinstance(document.data, dict)
    assert document.data["script"] == (
        '\n#!/bin/sh\n\tif: [ x ] # 留下\necho "a: b" && **x** @y\n\n- a：b\n'
    )
    assert document.data["folded"] == "一 二"
    assert document.data["note"] == "C# 程序"


def test_line_ends_of_other_systems_do_not_get_into_the_text() -> None:
    document = read_document("a.yml", b"run: |\r\n  df\r\n  du\rid: a\r\n")
    assert document.data == {"run": "df\ndu\n", "id": "a"}


def test_warnings_leave_the_document_usable() -> None:
    document = read_document("a.yml", "\ufefftitle: 磁盘　\r\n".encode())
    assert [as_line(problem) for problem in document.diagnostics] == [
        "1:1 warning byte-order-mark",
        "1:8 warning odd-space",
        "1:11 notice windows-line-ends",
    ]
    assert document.ok
    assert document.data == {"title": "磁盘　"}


def test_errors_make_it_unusable_and_name_the_file() -> None:
    document = read("title: 甲\nsummary: !go 乙\n")
    assert not document.ok
    assert document.diagnostics[0].location == Location("kb/faults/a.yml", 2, 10)


def test_of_a_key_written_twice_the_first_can_still_be_judged() -> None:
    document = read("title: 甲\ntitle: 乙\n")
    assert document.ok
    assert document.diagnostics[0].location == Location("kb/faults/a.yml", 2, 1)
    assert document.diagnostics[0].values == {"key": "title", "first": "1"}
    assert document.data == {"title": "甲"}


def test_all_mistakes_are_told_at_once_and_in_order() -> None:
    document = read(
        """\
        id: a
        id: b
        summary：x: y
        run: !go
        who: @li：x
        title：甲
        tags: &t [linux，oracle]
        note: "it"s
        load: *t
        """
    )
    assert [as_line(problem) for problem in document.diagnostics] == [
        "2:1 error duplicate-key",
        "3:8 error full-width-punctuation",
        "4:6 error custom-tag",
        "5:6 error yaml-syntax.reserved",
        "6:6 error full-width-punctuation",
        "7:7 error anchor-or-alias",
        "7:11 warning full-width-punctuation.comma",
        "8:11 error yaml-syntax.text-after-quote",
        "9:7 error anchor-or-alias",
    ]


def test_columns_stay_those_of_the_author_behind_a_mended_place() -> None:
    document = read("id: a\ntitle：*x\n")
    assert [as_line(problem) for problem in document.diagnostics] == [
        "2:6 error full-width-punctuation",
        "2:7 error anchor-or-alias",
    ]


def test_what_a_sentence_repeats_is_short_and_on_one_line() -> None:
    key = "长" * 100
    problems = read(f'{key}: 1\n{key}: 2\n"a\\nb": 1\n"a\\nb": 2\n').diagnostics
    assert [problem.values["key"] for problem in problems] == ["长" * 40 + "…", "a b"]


def test_a_colon_without_a_space_between_brackets() -> None:
    document = read("owner: {name:[a], b: c}\n")
    assert [as_line(problem) for problem in document.diagnostics] == [
        "1:13 error yaml-syntax.no-space"
    ]
    assert document.diagnostics[0].values == {"key": "name"}
