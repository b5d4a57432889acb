"""`opsbook init` gives a project that is right from the start and shows every kind of entry."""

import re
from datetime import date
from importlib import resources
from pathlib import Path

import pytest

from generator.diagnostics import Severity
from generator.messages import LANGUAGES, Language
from generator.model.kinds import KINDS
from generator.project import inspect
from generator.values.sources import look

SOME_DAY = date(2030, 1, 1)
STARTERS = Path(str(resources.files("generator.scaffold") / "project"))
WAITS_FOR_ITS_OWNER = {"to-be-filled", "stale-review", "playbook-incomplete"}
"""What only the owner can mend: numbers, a first review, a first rehearsal."""


def files(language: Language) -> list[str]:
    folder = STARTERS / language
    return sorted(str(file.relative_to(folder)) for file in folder.rglob("*") if file.is_file())


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_wrong_with_it(language: Language) -> None:
    inspection = inspect(look(STARTERS / language), SOME_DAY)
    told = [f"{item.location} {item.rule}" for item in inspection.diagnostics]
    assert max(item.severity for item in inspection.diagnostics) is Severity.NOTICE, told
    assert {item.rule for item in inspection.diagnostics} == WAITS_FOR_ITS_OWNER, told
    assert inspection.language == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_shows_every_kind(language: Language) -> None:
    base = inspect(look(STARTERS / language), SOME_DAY).knowledge_base
    assert base is not None
    assert {entry.kind for entry in base.entries.values()} == set(KINDS)
    assert base.config.home.hotlines
    assert base.config.home.emergencies


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_number_is_left_to_its_owner(language: Language) -> None:
    for name in files(language):
        if name.startswith("kb/contacts/"):
            text = (STARTERS / language / name).read_text("utf-8")
            numbers = re.findall(r"(?:number|address): (.*)", text)
            assert numbers
            assert all("待填" in number or "to be filled" in number for number in numbers)


def test_both_languages_have_the_same_files() -> None:
    assert files("zh") == files("en")
    assert {"site_config.yml", "mkdocs.yml", "README.md", ".gitignore"} <= set(files("zh"))
