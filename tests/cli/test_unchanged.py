"""A build of what has not changed says so at once; whatever might matter makes it build."""

import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from generator.values import sources
from tests.cli.running import Opsbook, starter

UNCHANGED = "没有变化"


@pytest.fixture
def settled(project: Path, opsbook: Opsbook) -> Path:
    """A project that was built some time after it was last edited."""
    time.sleep(0.1)
    assert opsbook("build").code == 0
    return project


def edit(path: Path) -> None:
    path.write_text(path.read_text("utf-8") + "\n", "utf-8")


def standing(project: Path) -> Path:
    return next(project.glob(".opsbook/sites/*/standing.json"))


CHANGES: dict[str, Callable[[Path], object]] = {
    "an entry": lambda project: edit(project / "kb/faults/no-network.yml"),
    "the settings": lambda project: edit(project / "site_config.yml"),
    "an entry gone": lambda project: (project / "kb/faults/no-network.yml").unlink(),
    "an attachment": lambda project: (project / "kb/files/new.txt").write_text("x"),
    "a wish to the host": lambda project: (project / "mkdocs.yml").write_text(
        "site_name: x\ndocs_dir: kb\nplugins: [opsbook]\ntheme: {name: material}\n"
    ),
    "a page lost": lambda project: (project / "site/faults/disk-full.html").unlink(),
    "the site lost": lambda project: (project / "site").rename(project / "gone"),
    "its mark lost": lambda project: (project / "site/.opsbook-site").unlink(),
    "the memory lost": lambda project: standing(project).unlink(),
}


def test_nothing_changed(settled: Path, opsbook: Opsbook) -> None:
    before = (settled / "site/index.html").stat()
    result = opsbook("build")
    assert result.code == 0
    assert UNCHANGED in result.err
    assert str(settled / "site/index.html") in result.err
    assert (settled / "site/index.html").stat() == before


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_seen(change: str, settled: Path, opsbook: Opsbook) -> None:
    (settled / "kb/files").mkdir(exist_ok=True)
    if change == "a wish to the host":
        (settled / "mkdocs.yml").unlink(missing_ok=True)
    CHANGES[change](settled)
    result = opsbook("build")
    assert UNCHANGED not in result.err
    assert result.code in {0, 1, 2}
    if result.code == 0:
        assert (settled / "site/faults/disk-full.html").exists()


def test_another_audience_is_another_site(settled: Path, opsbook: Opsbook) -> None:
    del settled
    assert UNCHANGED not in opsbook("build", "--audience", "public").err
    assert UNCHANGED not in opsbook("build").err


def test_another_hour_to_be_told_is_another_site(
    settled: Path, opsbook: Opsbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    del settled
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    assert UNCHANGED not in opsbook("build").err


def test_a_file_that_is_still_being_edited_is_not_trusted(
    scratch: Path, opsbook: Opsbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = starter(scratch / "new", "zh")
    monkeypatch.chdir(project)
    path = project / "kb/faults/no-network.yml"
    edit(path)
    clock = SimpleNamespace(time_ns=lambda: path.stat().st_ctime_ns)
    with monkeypatch.context() as during:
        during.setattr(sources, "time", clock)
        assert opsbook("build").code == 0
    assert UNCHANGED not in opsbook("build").err


def test_a_moment_after_an_edit_it_is(settled: Path, opsbook: Opsbook) -> None:
    edit(settled / "kb/faults/no-network.yml")
    time.sleep(0.1)
    assert UNCHANGED not in opsbook("build").err
    assert UNCHANGED in opsbook("build").err


def test_warnings_are_told_again(settled: Path, opsbook: Opsbook) -> None:
    del settled
    first, second = opsbook("build"), opsbook("build")
    assert first.err == second.err
    assert "运行 opsbook check 查看" in first.err or "opsbook check" not in first.err
