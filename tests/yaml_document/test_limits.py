"""Files that would make others slow or crash."""

import time

import pytest

from generator.messages import LANGUAGES, catalogue
from generator.yaml_document import read_document
from tests.yaml_document.example_cases import as_line

MEBIBYTE = 1024 * 1024

MONSTERS = {
    "brackets": "[" * 100_000,
    "braces": "{a: " * 100_000,
    "braces as keys": "{" * 100_000,
    "question marks": "? " * 100_000,
    "dashes": "- " * 100_000,
    "indentation": "\n".join(" " * depth + "a:" for depth in range(1400)),
    "balanced": "a: " + "[" * 50_000 + "]" * 50_000,
}


@pytest.mark.parametrize("text", MONSTERS.values(), ids=MONSTERS)
def test_depth_is_told_and_stops_the_reading(text: str) -> None:
    document = read_document("a.yml", text.encode())
    assert "nested-too-deep" in {problem.rule for problem in document.diagnostics}
    assert not document.ok
    assert document.places.of_value(("a",) * 40).path == "a.yml"


def test_thirty_two_levels_are_fine() -> None:
    text = "a: " + "[" * 31 + "]" * 31 + "\n"
    assert read_document("a.yml", text.encode()).diagnostics == ()


def test_a_file_of_the_largest_size_is_read() -> None:
    content = b"text: |\n" + b"  0123456789abc\n" * ((MEBIBYTE - 8) // 16)
    document = read_document("a.yml", content + b"#" * (MEBIBYTE - len(content)))
    assert document.diagnostics == ()


def test_a_larger_file_is_not_read_at_all() -> None:
    content = b"a: b\n" * 2 * MEBIBYTE
    began = time.perf_counter()
    document = read_document("a.yml", content)
    assert time.perf_counter() - began < 5
    assert [as_line(problem) for problem in document.diagnostics] == ["1:1 error file-too-large"]
    for language in LANGUAGES:
        assert "10.0" in catalogue(language).problem(document.diagnostics[0])


def test_a_broken_export_is_not_told_a_hundred_thousand_times() -> None:
    document = read_document("a.yml", b"a: b\n" * 100_000)
    assert len(document.diagnostics) == 100


def test_many_warnings_do_not_cut_the_data_short() -> None:
    document = read_document("a.yml", ("a: [" + "甲，乙, " * 500 + "丙]\n").encode())
    assert document.ok
    assert len(document.diagnostics) == 500
    assert isinstance(document.data, dict)
    assert len(document.data["a"]) == 501
