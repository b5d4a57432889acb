"""Sheets for the wall as Word files: one page, whatever they hold."""

from pathlib import Path

import pytest

from generator.render.print.document import Paper
from generator.render.print.walk import texts
from tests.press.reading import bare
from tests.press.walls import sheets
from tests.press.word.office import left_below, needs_office, set_by_office, sizes_of, texts_of

pytestmark = needs_office

SMALLEST = {Paper.WALL_SHEET: 3.3, Paper.POSTER: 4.5}
"""Height of the letters of ordinary text, in millimetres."""

EMPTIEST = 0.25
"""The part of a poster that may be left empty above its foot."""


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every sheet, by name."""
    return set_by_office(tmp_path_factory.mktemp("walls"), sheets())


@pytest.fixture(scope="module")
def pages(files: dict[str, Path]) -> dict[str, list[str]]:
    """The texts of their pages."""
    return {name: texts_of(file) for name, file in files.items()}


def test_each_is_one_page(pages: dict[str, list[str]]) -> None:
    assert {name: count for name in sheets() if (count := len(pages[name])) != 1} == {}


def test_nothing_is_cut(pages: dict[str, list[str]]) -> None:
    missing = {
        (name, text)
        for name, document in sheets().items()
        for text in texts((document.title, document.subtitle, document.badges, document.body))
        if bare(text) not in bare("".join(pages[name]))
    }
    assert missing == set()


def test_ordinary_text_is_in_large_letters(files: dict[str, Path]) -> None:
    found = {name: sizes_of(files[name]).most_common(1)[0][0] for name in sheets()}
    small = {
        name: found[name] for name, one in sheets().items() if found[name] < SMALLEST[one.paper]
    }
    assert small == {}


def test_posters_are_full(files: dict[str, Path]) -> None:
    posters = [name for name, document in sheets().items() if document.paper is Paper.POSTER]
    assert {name: room for name in posters if (room := left_below(files[name])) > EMPTIEST} == {}
