"""`opsbook new`: a file that can be filled in at once, and never one that replaces another."""

from pathlib import Path

import pytest

from generator.messages import LANGUAGES, Language
from generator.model.kinds import KINDS
from tests.cli.running import Opsbook, everything_in, starter


def place(kind: str) -> Path:
    folder = Path(KINDS[kind].folder)
    return folder if folder.suffix else folder / "brand-new.yml"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_new_entry_of_every_kind_has_no_errors(
    kind: str, language: Language, opsbook: Opsbook, scratch: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = starter(scratch / "my-kb", language)
    monkeypatch.chdir(project)
    file = place(kind)
    file.unlink(missing_ok=True)
    result = opsbook("new", kind, file.stem)
    assert result.code == 0
    assert str(file) in result.err
    assert file.is_file()
    assert opsbook("check").code == 0


@pytest.mark.parametrize("title", ['a: b #c "d"', "[red]x", "- 甲", "'", "{{ x }}", "$HOME ${x}"])
@pytest.mark.usefixtures("project")
def test_a_title_is_kept_as_it_is_typed(opsbook: Opsbook, title: str) -> None:
    assert opsbook("new", "page", "brand-new", "--title", title).code == 0
    assert opsbook("check").code == 0
    listed = opsbook("list", "--kind", "page").out
    assert f" {title} " in listed


def test_the_folder_is_made_when_it_is_missing(opsbook: Opsbook, scratch: Path) -> None:
    (scratch / "site_config.yml").write_text("site_name: 空的\n", "utf-8")
    assert opsbook("new", "checklist", "round").code == 0
    assert (scratch / "kb/checklists/round.yml").is_file()


@pytest.mark.parametrize("entry_id", ["disk-full", "data-loss", "glossary"])
def test_an_id_that_is_taken_by_any_kind_is_refused(
    opsbook: Opsbook, project: Path, entry_id: str
) -> None:
    before = everything_in(project)
    result = opsbook("new", "fault", entry_id)
    assert result.code == 2
    assert entry_id in result.err
    assert everything_in(project) == before


def test_a_file_that_cannot_be_read_is_not_replaced_either(opsbook: Opsbook, project: Path) -> None:
    file = project / "kb/forms/half-done.yml"
    file.write_text("title: [", "utf-8")
    assert opsbook("new", "fault", "half-done").code == 2
    assert file.read_text("utf-8") == "title: ["


@pytest.mark.parametrize(
    "entry_id", ["Disk", "disk full", "磁盘", "../x", "a--b", "index", "", "a.b"]
)
def test_what_cannot_be_an_id_is_refused(opsbook: Opsbook, project: Path, entry_id: str) -> None:
    before = everything_in(project)
    assert opsbook("new", "fault", entry_id).code == 2
    assert everything_in(project) == before
