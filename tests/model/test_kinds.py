"""The table of kinds: places that do not collide, and a name in both languages."""

import pytest

from generator.messages import LANGUAGES, Language, catalogue
from generator.model.base import Part
from generator.model.contact import Mailbox, Number
from generator.model.kind_names import KIND_NAMES
from generator.model.kinds import KINDS, Kind
from generator.values import is_entry_id


def test_folders_and_sections_do_not_collide() -> None:
    folders = [kind.folder for kind in KINDS.values()]
    sections = [kind.section for kind in KINDS.values()]
    assert len(set(folders)) == len(set(sections)) == len(KINDS)
    assert all(folder.split("/")[0] in {"kb", "playbooks"} for folder in folders)
    assert "kb/files" not in folders
    assert all(is_entry_id(section) for section in sections)


def test_the_names_are_those_of_the_kinds() -> None:
    assert tuple(KINDS) == KIND_NAMES


def test_kinds_are_known_by_the_name_of_their_model() -> None:
    assert {name: kind.name for name, kind in KINDS.items()} == {name: name for name in KINDS}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_name_and_an_explanation(kind: str, language: Language) -> None:
    texts = catalogue(language)
    names = {texts.text(f"kinds.{kind}.{part}") for part in ("label", "plural", "help")}
    assert all(name.strip() for name in names)


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS.keys())
def test_private_fields_are_fields(kind: Kind) -> None:
    assert kind.model.private_fields <= kind.model.model_fields.keys()
    assert {"owner", "review_every"} <= kind.model.private_fields


def test_only_numbers_and_mailboxes_are_guarded() -> None:
    assert Number.guarded
    assert Mailbox.guarded
    assert not Part.guarded
