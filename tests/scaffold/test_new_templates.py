"""`opsbook new` gives an entry that loads at once, whatever its title, and teaches true keys."""

import json
import re
from importlib import resources
from pathlib import Path
from string import Template

import pytest

from generator.loader import load
from generator.loader.project import Loaded
from generator.messages import LANGUAGES, Language
from generator.model.kinds import KINDS

FOLDER = resources.files("generator.scaffold") / "new"
TITLE = 'Disk "sda": 100 % #full'
CASES = [(kind, language) for kind in KINDS for language in LANGUAGES]
SWITCHED_OFF = re.compile(r"^# (?=\s*- |\s*[a-z_]+:( |$))", re.MULTILINE)
PLACEHOLDERS = {"id", "title", "today"}


def template(kind: str, language: Language) -> str:
    return (FOLDER / language / f"{kind}.yml").read_text("utf-8")


def loaded(folder: Path, kind: str, text: str) -> Loaded:
    """A project with one new entry."""
    place = KINDS[kind].folder
    file = folder / (place if place.endswith(".yml") else f"{place}/brand-new.yml")
    file.parent.mkdir(parents=True)
    filled = Template(text).substitute(id=file.stem, title=json.dumps(TITLE), today="2026-01-31")
    file.write_text(filled, "utf-8")
    (folder / "site_config.yml").write_text("site_name: New", "utf-8")
    return load(folder)


@pytest.mark.parametrize(("kind", "language"), CASES)
def test_a_new_entry_loads(kind: str, language: Language, tmp_path: Path) -> None:
    result = loaded(tmp_path, kind, template(kind, language))
    assert result.diagnostics == ()
    assert result.knowledge_base is not None
    (entry,) = result.knowledge_base.entries.values()
    assert entry.title == TITLE
    assert entry.status.value == "draft"


@pytest.mark.parametrize(("kind", "language"), CASES)
def test_removing_the_number_sign_switches_a_rare_key_on(
    kind: str, language: Language, tmp_path: Path
) -> None:
    switched_on, count = SWITCHED_OFF.subn("", template(kind, language))
    assert count > 0
    assert loaded(tmp_path, kind, switched_on).diagnostics == ()


@pytest.mark.parametrize(("kind", "language"), CASES)
def test_a_template_mentions_every_key_of_its_kind(kind: str, language: Language) -> None:
    rare_everywhere = {"schema_version", "id", "field_audience", "review_every", "tags", "aliases"}
    rare_everywhere |= {"related", "references"}
    keys = {info.alias or name for name, info in KINDS[kind].model.model_fields.items()}
    mentioned = set(re.findall(r"^(?:# )?([a-z_]+):", template(kind, language), re.MULTILINE))
    assert keys - rare_everywhere <= mentioned


@pytest.mark.parametrize(("kind", "language"), CASES)
def test_templates_ask_for_nothing_but_id_title_and_day(kind: str, language: Language) -> None:
    asked = Template(template(kind, language)).get_identifiers()
    assert set(asked) <= PLACEHOLDERS
    assert {"title", "today"} <= set(asked)


def test_both_languages_have_the_same_keys_in_the_same_order() -> None:
    for kind in KINDS:
        chinese, english = (_keys(template(kind, language)) for language in LANGUAGES)
        assert chinese == english, kind


def _keys(text: str) -> list[str]:
    """The keys at the beginning of lines, switched-off ones included."""
    return re.findall(r"^(?:# )?[ -]*([a-z_]+):(?= |$)", text, re.MULTILINE)
