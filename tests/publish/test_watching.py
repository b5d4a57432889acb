"""Whatever changes in a folder is told, whether the system tells of it or not."""

import shutil
from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from watchdog.events import FileClosedNoWriteEvent, FileModifiedEvent, FileOpenedEvent
from watchdog.observers.api import BaseObserver

from generator.publish import watching
from generator.publish.watching import Watch

PATIENCE = 30.0


def _write(folder: Path) -> None:
    (folder / "kb" / "a.yml").write_text("title: other", "utf-8")


def _remove(folder: Path) -> None:
    (folder / "kb" / "a.yml").unlink()


def _move_in(folder: Path) -> None:
    (folder / "new.yml").replace(folder / "kb" / "deep" / "new.yml")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "kb" / "deep").mkdir(parents=True)
    (tmp_path / "kb" / "a.yml").write_text("title: a", "utf-8")
    (tmp_path / "new.yml").write_text("title: new", "utf-8")
    return tmp_path


@pytest.mark.parametrize("change", [_write, _remove, _move_in])
def test_the_system_tells_of_changes(
    folder: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[[Path], None]
) -> None:
    monkeypatch.setattr(watching, "_PAUSE", PATIENCE * 2)
    told = Event()
    with Watch([folder / "kb"], told.set):
        change(folder)
        assert told.wait(PATIENCE)


@pytest.mark.parametrize("change", [_write, _remove, _move_in])
def test_where_the_system_tells_nothing_somebody_looks(
    folder: Path, monkeypatch: pytest.MonkeyPatch, change: Callable[[Path], None]
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError

    monkeypatch.setattr(BaseObserver, "schedule", refuse)
    monkeypatch.setattr(watching, "_PAUSE", 0.01)
    told = Event()
    with Watch([folder / "kb"], told.set):
        change(folder)
        assert told.wait(PATIENCE)


def test_what_is_gone_when_it_is_to_be_watched_troubles_nobody(folder: Path) -> None:
    shutil.rmtree(folder / "kb")
    with Watch([folder / "kb"], lambda: None):
        pass


def test_who_only_reads_changes_nothing() -> None:
    told = Event()
    teller = watching._Teller(told.set)
    for event in (FileOpenedEvent("a"), FileClosedNoWriteEvent("a")):
        teller.on_any_event(event)
    assert not told.is_set()
    teller.on_any_event(FileModifiedEvent("a"))
    assert told.is_set()
