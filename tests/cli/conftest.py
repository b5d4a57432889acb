"""Runs the command in the process, in a scratch folder, in the language that a test asks for."""

from pathlib import Path

import pytest

from generator.cli.main import main
from tests.cli.running import LOCALES, Opsbook, Result, starter


@pytest.fixture(autouse=True)
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder of every test: empty, outside of any project, eighty columns wide."""
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for name in ("LC_MESSAGES", "LANG", "FORCE_COLOR", "NO_COLOR", "TTY_COMPATIBLE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LC_ALL", LOCALES["zh"])
    return folder


@pytest.fixture
def opsbook(capsys: pytest.CaptureFixture[str]) -> Opsbook:
    """Runs `opsbook` with some words."""

    def run(*words: object) -> Result:
        code = main([str(word) for word in words])
        told = capsys.readouterr()
        return Result(code, told.out, told.err)

    return run


@pytest.fixture
def project(scratch: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A starter project, which is the current folder."""
    folder = starter(scratch / "my-kb")
    monkeypatch.chdir(folder)
    return folder
