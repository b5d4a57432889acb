"""`opsbook init`: a project that builds at once, or nothing at all."""

import shutil
from pathlib import Path

import pytest

from generator.messages import LANGUAGES, Language
from tests.cli.running import STARTERS, Opsbook, everything_in


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_project_is_right_and_builds(
    opsbook: Opsbook, scratch: Path, language: Language
) -> None:
    made = opsbook("init", "my-kb", "--language", language)
    assert made.code == 0
    assert "cd my-kb && opsbook build" in made.err
    assert opsbook("-C", "my-kb", "check", "--strict").code == 0
    assert opsbook("-C", "my-kb", "build").code == 0
    assert (scratch / "my-kb/site/index.html").is_file()
    assert everything_in(STARTERS / language).keys() <= everything_in(scratch / "my-kb").keys()


def test_folders_above_are_made(opsbook: Opsbook, scratch: Path) -> None:
    assert opsbook("init", "a/b/my-kb").code == 0
    assert (scratch / "a/b/my-kb/site_config.yml").is_file()


def test_an_empty_folder_is_filled(opsbook: Opsbook, scratch: Path) -> None:
    (scratch / "empty").mkdir()
    assert opsbook("init", "empty").code == 0
    assert (scratch / "empty/site_config.yml").is_file()


@pytest.mark.usefixtures("scratch")
def test_the_current_folder_can_become_a_project(opsbook: Opsbook) -> None:
    result = opsbook("init", ".")
    assert result.code == 0
    assert "cd " not in result.err
    assert opsbook("check").code == 0


def test_a_name_with_a_blank_is_quoted_in_what_to_type_next(opsbook: Opsbook) -> None:
    assert "cd 'my kb' && opsbook build" in opsbook("init", "my kb").err


def test_a_folder_with_something_in_it_is_refused(opsbook: Opsbook, scratch: Path) -> None:
    (scratch / "full").mkdir()
    (scratch / "full/notes.txt").write_text("mine", "utf-8")
    result = opsbook("init", "full")
    assert result.code == 2
    assert "full" in result.err
    assert everything_in(scratch / "full") == {"notes.txt": b"mine"}


def test_a_file_is_refused(opsbook: Opsbook, scratch: Path) -> None:
    (scratch / "file").write_text("mine", "utf-8")
    assert opsbook("init", "file").code == 2
    assert opsbook("init", "file/below").code == 2
    assert everything_in(scratch) == {"file": b"mine"}


@pytest.mark.parametrize("target", ["new", "empty"])
def test_a_failure_leaves_nothing_behind(
    opsbook: Opsbook, scratch: Path, monkeypatch: pytest.MonkeyPatch, target: str
) -> None:
    (scratch / "empty").mkdir()
    copied = []

    def copy_some(source: str, destination: str) -> None:
        Path(destination).write_bytes(Path(source).read_bytes())
        copied.append(destination)
        if len(copied) == 5:
            raise KeyboardInterrupt

    monkeypatch.setattr(shutil, "copyfile", copy_some)
    assert opsbook("init", target).code == 130
    assert len(copied) == 5
    assert everything_in(scratch) == {"empty": b""}


def test_nothing_of_ours_is_left_in_a_project(opsbook: Opsbook, scratch: Path) -> None:
    opsbook("init", "my-kb")
    names = {path.name for path in (scratch / "my-kb").rglob("*")}
    assert not {name for name in names if name.startswith("__") or name.endswith(".pyc")}
    assert [path.name for path in scratch.iterdir()] == ["my-kb"]
