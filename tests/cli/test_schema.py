"""`opsbook schema`: JSON Schema for editors."""

import json
from pathlib import Path

import pytest

from generator.model.kinds import KINDS
from tests.cli.running import Opsbook


@pytest.mark.parametrize("kind", [*KINDS, "site_config"])
def test_a_schema_of_every_kind_outside_of_a_project(opsbook: Opsbook, kind: str) -> None:
    result = opsbook("schema", kind)
    assert result.code == 0
    assert result.err == ""
    schema = json.loads(result.out)
    assert schema["$schema"].startswith("https://json-schema.org/")
    assert "title" in schema["properties"] or "site_name" in schema["properties"]


def test_a_projects_own_words_are_in_it(opsbook: Opsbook, project: Path) -> None:
    inside = opsbook("schema", "fault").out
    settings = (project / "site_config.yml").read_text("utf-8")
    assert "id: storage" in settings
    assert '"storage"' in inside


def test_settings_with_a_mistake_still_give_a_schema(opsbook: Opsbook, project: Path) -> None:
    (project / "site_config.yml").write_text("site_name: [", "utf-8")
    assert opsbook("schema", "fault").code == 0


def test_all_of_them_in_a_folder(opsbook: Opsbook, project: Path) -> None:
    result = opsbook("schema", "--out", "editor")
    assert result.code == 0
    written = [path for path in (project / "editor").rglob("*") if path.is_file()]
    assert f"{len(written)} " in result.err
    for kind in KINDS:
        assert [path for path in written if path.name.startswith(kind)]
    for path in written:
        assert json.loads(path.read_text("utf-8"))
