"""VS Code finds the right schema for every file, and so does a modeline."""

import json
from pathlib import Path, PurePosixPath

from generator.model.kinds import KINDS
from generator.render.schema import SCHEMAS, editor_files, json_schema, modeline

FILES = {file.address: json.loads(file.content) for file in editor_files("zh")}
MAPPING = FILES[".vscode/settings.json"]["yaml.schemas"]


def schemas_for(path: str) -> list[str]:
    """The schemas whose globs match a file, `**` standing for any number of folders."""
    return [
        PurePosixPath(schema).name.split(".")[0]
        for schema, globs in MAPPING.items()
        if any(_matches(path, glob) for glob in globs)
    ]


def _matches(path: str, glob: str) -> bool:
    file = PurePosixPath(path)
    if "**/" not in glob:
        return path == glob
    folder, name = glob.split("**/")
    return path.startswith(folder) and file.match(name)


def test_every_file_of_a_project_has_one_schema() -> None:
    assert schemas_for("kb/faults/disk-full.yml") == ["fault"]
    assert schemas_for("kb/faults/linux/disk-full.yaml") == ["fault"]
    assert schemas_for("playbooks/data-loss.yml") == ["playbook"]
    assert schemas_for("kb/glossary.yml") == ["glossary"]
    assert schemas_for("site_config.yml") == ["site_config"]
    assert schemas_for("mkdocs.yml") == []
    for name, kind in KINDS.items():
        path = kind.folder if kind.folder.endswith(".yml") else f"{kind.folder}/x.yml"
        assert schemas_for(path) == [name]


def test_the_settings_name_schemas_that_are_written() -> None:
    assert {str(PurePosixPath(schema)) for schema in MAPPING} <= FILES.keys()
    assert len(MAPPING) == len(SCHEMAS)
    assert FILES[".vscode/opsbook/fault.schema.json"] == json_schema("fault", "zh")


def test_schemas_are_written_to_be_read() -> None:
    text = next(file.content for file in editor_files("zh") if "fault" in file.address).decode()
    assert "现象" in text
    assert text.endswith("}\n")


def test_a_modeline_leads_from_the_file_to_its_schema(tmp_path: Path) -> None:
    for name in SCHEMAS:
        folder = KINDS[name].folder if name in KINDS else ""
        here = tmp_path / (PurePosixPath(folder).parent if folder.endswith(".yml") else folder)
        way = modeline(name).removeprefix("# yaml-language-server: $schema=")
        assert (here / way).resolve() == tmp_path / ".vscode" / "opsbook" / f"{name}.schema.json"
