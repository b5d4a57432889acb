"""The bad endings: our bug leaves a log to send, ^C leaves nothing, and nobody sees a traceback."""

import errno
import re
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

import generator.cli.check
from tests.cli.running import Opsbook

Fail = Callable[[BaseException], None]


@pytest.fixture
def fail(monkeypatch: pytest.MonkeyPatch) -> Fail:
    """Makes `opsbook check` fail in the middle."""

    def arrange(error: BaseException) -> None:
        def broken(*_: object, **__: object) -> None:
            raise error

        monkeypatch.setattr(generator.cli.check, "inspect", broken)

    return arrange


@pytest.fixture
def logs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "logs"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


@pytest.mark.usefixtures("project")
def test_our_bug(opsbook: Opsbook, fail: Fail, logs: Path) -> None:
    fail(RuntimeError("boom [red] at night"))
    result = opsbook("check")
    assert result.code == 3
    assert result.out == ""
    assert "Traceback" not in result.err
    assert "RuntimeError: boom [red] at night" in result.err
    (log,) = logs.iterdir()
    assert str(log) in result.err
    text = log.read_text("utf-8")
    assert re.match(r"opsbook \d+\.\d+", text)
    assert "Traceback" in text
    assert "boom [red] at night" in text


@pytest.mark.usefixtures("project")
def test_interrupted(opsbook: Opsbook, fail: Fail, logs: Path) -> None:
    fail(KeyboardInterrupt())
    result = opsbook("check")
    assert result.code == 130
    assert "已中断" in result.err
    assert "Traceback" not in result.err
    assert list(logs.iterdir()) == []


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.EROFS])
@pytest.mark.usefixtures("project")
def test_a_full_or_forbidden_disk_is_not_our_bug(
    opsbook: Opsbook, fail: Fail, logs: Path, number: int
) -> None:
    fail(OSError(number, "not today", "/some/where"))
    result = opsbook("check")
    assert result.code == 2
    assert "/some/where" in result.err
    assert "not today" in result.err
    assert list(logs.iterdir()) == []


@pytest.mark.usefixtures("project", "logs")
def test_a_file_of_ours_that_is_missing_is_our_bug(opsbook: Opsbook, fail: Fail) -> None:
    fail(FileNotFoundError(errno.ENOENT, "gone", "template.html"))
    assert opsbook("check").code == 3


def test_the_version(opsbook: Opsbook) -> None:
    result = opsbook("--version")
    assert result.code == 0
    assert re.fullmatch(r"opsbook \d+\.\d+\.\d+\n", result.out)
