"""A project, and a cache folder of the test's own."""

import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from generator.values import sources
from tests.finder import projects


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the key is, and the index of projects that cannot be written."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    return folder / "opsbook"


@pytest.fixture(autouse=True)
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a test writes was written some time ago."""
    clock = SimpleNamespace(time_ns=lambda: time.time_ns() + 10_000_000_000)
    monkeypatch.setattr(sources, "time", clock)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with three faults."""
    return projects.project(tmp_path / "kb")
