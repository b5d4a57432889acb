"""Every rule of the loader finds what it should where it stands, and nothing in what is right."""

from pathlib import Path

import pytest

from generator.loader import load
from generator.messages import LANGUAGES, catalogue, line
from tests.loader.example_cases import Example, examples, told, worded

MADE_BY_OTHER_TESTS = {
    "missing-file",
    "unreadable-file.permission",
    "unreadable-file.dangling",
    "unreadable-file.other",
    "unreadable-file.special",
    "bad-file-name.encoding",
    "invalid-value",
}
"""Not every file system can hold these, and no repository should."""


@pytest.mark.parametrize("example", examples(), ids=str)
def test_a_bad_project_is_told_as_expected(example: Example, tmp_path: Path) -> None:
    loaded = load(example.copy("bad", tmp_path))
    assert sorted(map(told, loaded.diagnostics)) == sorted(example.expected)
    for language in LANGUAGES:
        for problem in loaded.diagnostics:
            assert line(problem, catalogue(language)).isprintable()


@pytest.mark.parametrize("example", examples(), ids=str)
def test_a_good_project_is_silent(example: Example, tmp_path: Path) -> None:
    loaded = load(example.copy("good", tmp_path))
    assert [told(problem) for problem in loaded.diagnostics] == []
    assert loaded.ok


@pytest.mark.parametrize("example", examples(), ids=str)
def test_an_example_shows_the_rule_it_is_named_after(example: Example) -> None:
    assert {line.rsplit(" ", 1)[1] for line in example.expected} == {str(example)}


def test_every_rule_has_an_example() -> None:
    shown = {str(example) for example in examples()}
    assert shown == (worded("loader") | worded("values")) - MADE_BY_OTHER_TESTS
