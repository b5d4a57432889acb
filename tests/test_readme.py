"""The README says the same in both languages."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FIGURE = re.compile(r"\d[\d,.]*(?= (?:%|\|))")


def measured(name: str) -> list[list[str]]:
    """The figures of the table of builds, row by row."""
    rows = re.findall(r"^\| \d[\d,]* \|.*$", (ROOT / name).read_text("utf-8"), re.MULTILINE)
    return [FIGURE.findall(row) for row in rows]


def test_builds_cost_the_same_in_both_languages() -> None:
    assert measured("README.md") == measured("README.zh-CN.md")
    assert {row[0] for row in measured("README.md")} == {"1,000", "10,000", "50,000"}


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md"])
def test_whatever_it_points_to_is_there(name: str) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", (ROOT / name).read_text("utf-8"))
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []
