"""Sheets for the wall as Word files: one page, whatever they hold; cards for the pocket: four."""

from pathlib import Path

import pytest

from generator.render.print.walk import texts
from tests.press.reading import bare
from tests.press.walls import cards, sheets
from tests.press.word.office import needs_office, set_by_office, texts_of

pytestmark = needs_office


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """The texts of the pages of every sheet, by name."""
    files: dict[str, Path] = set_by_office(tmp_path_factory.mktemp("walls"), sheets() | cards())
    return {name: texts_of(file) for name, file in files.items()}


def test_each_is_one_page(pages: dict[str, list[str]]) -> None:
    assert {name: count for name in sheets() if (count := len(pages[name])) != 1} == {}


def test_each_card_is_four_pages(pages: dict[str, list[str]]) -> None:
    assert {name: count for name in cards() if (count := len(pages[name])) != 4} == {}


def test_nothing_is_cut(pages: dict[str, list[str]]) -> None:
    missing = {
        (name, text)
        for name, document in sheets().items()
        for text in texts((document.title, document.subtitle, document.badges, document.body))
        if bare(text) not in bare("".join(pages[name]))
    }
    assert missing == set()
