"""A project, and a cache folder of the test's own."""

from pathlib import Path

import pytest

from tests.finder import projects


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the key is, and the index of projects that cannot be written."""
    folder = tmp_path / "cache"
    monkeypatch.setenv("XDG_CACHE_HOME", str(folder))
    return folder / "opsbook"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with three faults."""
    return projects.project(tmp_path / "kb")
