"""Files that cannot be read, or not as they are, and folders that are no project."""

import os
from pathlib import Path

import pytest

from generator.loader import load
from generator.values import is_project
from tests.loader.example_cases import told
from tests.loader.projects import FAULT, project


def test_a_folder_without_settings_is_no_project(tmp_path: Path) -> None:
    loaded = load(tmp_path)
    assert not is_project(tmp_path)
    assert [told(problem) for problem in loaded.diagnostics] == ["site_config.yml:1:1 missing-file"]
    assert loaded.knowledge_base is None
    assert not loaded.ok


def test_entries_are_judged_even_without_settings(tmp_path: Path) -> None:
    project(tmp_path, {"kb/pages/a.yml": "titel: 说明\n"})
    (tmp_path / "site_config.yml").unlink()
    assert [told(problem) for problem in load(tmp_path).diagnostics] == [
        "kb/pages/a.yml:1:1 unknown-key.near",
        "site_config.yml:1:1 missing-file",
    ]


def test_an_empty_project_is_fine(tmp_path: Path) -> None:
    loaded = load(project(tmp_path, {}))
    assert is_project(tmp_path)
    assert loaded.ok
    assert loaded.knowledge_base is not None
    assert not loaded.knowledge_base.entries


def test_settings_that_are_a_folder_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "site_config.yml").mkdir()
    loaded = load(tmp_path)
    assert not is_project(tmp_path)
    found = [told(problem) for problem in loaded.diagnostics]
    assert found == ["site_config.yml:1:1 unreadable-file.other"]


def test_a_link_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    project(tmp_path, {"kb/faults/good.yml": FAULT})
    (tmp_path / "kb/faults/gone.yml").symlink_to("nowhere.yml")
    loaded = load(tmp_path)
    found = [told(problem) for problem in loaded.diagnostics]
    assert found == ["kb/faults/gone.yml:1:1 unreadable-file.dangling"]
    assert loaded.knowledge_base is not None
    assert loaded.knowledge_base.unreadable == {"gone"}
    assert set(loaded.knowledge_base.entries) == {"good"}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no such files")
@pytest.mark.timeout(10)
def test_a_pipe_is_told_and_not_waited_for(tmp_path: Path) -> None:
    project(tmp_path, {"kb/faults/good.yml": FAULT})
    (tmp_path / "kb/files").mkdir()
    os.mkfifo(tmp_path / "kb/faults/pipe.yml")
    os.mkfifo(tmp_path / "kb/files/pipe.png")
    found = [told(problem) for problem in load(tmp_path).diagnostics]
    assert found == [
        "kb/faults/pipe.yml:1:1 unreadable-file.special",
        "kb/files/pipe.png:1:1 unreadable-file.special",
    ]


def test_a_picture_that_is_a_link_to_nowhere_is_told(tmp_path: Path) -> None:
    project(tmp_path, {"kb/files/room.png": b"\x89PNG"})
    (tmp_path / "kb/files/old.png").symlink_to("nowhere.png")
    found = [told(problem) for problem in load(tmp_path).diagnostics]
    assert found == ["kb/files/old.png:1:1 unreadable-file.dangling"]


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is forbidden to root")
def test_a_forbidden_file_is_told(tmp_path: Path) -> None:
    project(tmp_path, {"kb/faults/secret.yml": FAULT})
    (tmp_path / "kb/faults/secret.yml").chmod(0)
    found = [told(problem) for problem in load(tmp_path).diagnostics]
    assert found == ["kb/faults/secret.yml:1:1 unreadable-file.permission"]


def test_a_forbidden_file_is_told_to_root_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied", str(path))

    project(tmp_path, {})
    monkeypatch.setattr(Path, "read_bytes", refuse)
    found = [told(problem) for problem in load(tmp_path).diagnostics]
    assert found == ["site_config.yml:1:1 unreadable-file.permission"]


def test_a_folder_with_the_name_of_an_entry_is_looked_into(tmp_path: Path) -> None:
    project(tmp_path, {"kb/faults/storage.yml/disk-full.yml": FAULT})
    loaded = load(tmp_path)
    assert loaded.diagnostics == ()
    assert loaded.knowledge_base is not None
    assert set(loaded.knowledge_base.entries) == {"disk-full"}


def test_a_file_name_from_an_old_chinese_archive_is_told_and_printable(tmp_path: Path) -> None:
    project(tmp_path, {"kb/faults/good.yml": FAULT})
    raw = os.fsencode(tmp_path / "kb/faults") + "/磁盘.yml".encode("gbk")
    try:
        Path(os.fsdecode(raw)).write_text(FAULT, "utf-8")
    except OSError:
        pytest.skip("this file system refuses such names by itself")
    loaded = load(tmp_path)
    (problem,) = loaded.diagnostics
    assert (problem.rule, problem.variant) == ("bad-file-name", "encoding")
    assert str(problem.location).encode("utf-8").startswith(b"kb/faults/")
    assert loaded.knowledge_base is not None
    assert set(loaded.knowledge_base.entries) == {"good"}


def test_attachments_are_known_by_the_name_that_entries_use(tmp_path: Path) -> None:
    files = {"kb/files/room.png": b"\x89PNG", "kb/files/plans/a.pdf": b"%PDF", "kb/files/.x": b""}
    loaded = load(project(tmp_path, files))
    assert loaded.diagnostics == ()
    assert loaded.knowledge_base is not None
    assert loaded.knowledge_base.files == {"files/room.png", "files/plans/a.pdf"}
