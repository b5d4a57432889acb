"""Whole small projects in, whole sites out: every page is expected, every expectation is a page.

A new case is a new folder: `project/`, `check.txt`, and per audience a folder with `pages/`,
`navigation.txt` and, where there are any, `redirects.txt` and `files.txt`. What is expected is
written from the input by hand, never copied from the output.
"""

from pathlib import Path

import pytest

from generator.cli.main import main
from generator.publish.link_check import broken_links
from tests.anchors import repeated_anchors
from tests.golden.cases import cases, expected, lines, made, site, sites


def _name(folder: Path) -> str:
    return f"{folder.parent.name}-{folder.name}"


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_check_says_what_is_expected(
    case: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(case / "project")
    result = main(["check"])
    told = capsys.readouterr()
    wanted = lines(case / "check.txt")
    assert [*told.out.splitlines(), *told.err.splitlines()] == wanted
    assert result == int(not sites_of(case))


def sites_of(case: Path) -> list[Path]:
    return [folder for folder in sites() if folder.parent == case]


@pytest.mark.parametrize("folder", sites(), ids=_name)
def test_the_site_is_what_is_expected(folder: Path) -> None:
    real, wanted = made(folder), expected(folder)
    assert sorted(real.pages) == sorted(wanted.pages)
    for address, outline in wanted.pages.items():
        assert real.pages[address] == outline, address
    assert real == wanted


@pytest.mark.parametrize("folder", sites(), ids=_name)
def test_every_link_leads_somewhere(folder: Path) -> None:
    assert list(broken_links(site(folder), frozenset())) == []


@pytest.mark.parametrize("folder", sites(), ids=_name)
def test_an_anchor_stands_once_in_a_page(folder: Path) -> None:
    for page in site(folder).pages:
        assert repeated_anchors(page) == [], page.address
