"""Several processes tell what one tells."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from generator.processes import processes
from generator.project import crew, inspect, inspection, study
from generator.values.sources import look
from tests.children import children
from tests.project import histories
from tests.project.histories import CONFIGS, SOUND, TEXTS
from tests.stages import Stages

DAY = date(2030, 1, 1)


@pytest.fixture(params=CONFIGS)
def folder(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    histories.begin(tmp_path)
    histories.write(tmp_path / "site_config.yml", request.param)
    for number, text in enumerate(TEXTS * 2):
        histories.write(tmp_path / f"kb/faults/a{number}.yml", text)
    for path, text in SOUND.items():
        histories.write(tmp_path / path, text)
    return tmp_path


@pytest.fixture
def shared(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Lets three processes share any work."""

    def share() -> None:
        monkeypatch.setattr(crew, "processes", lambda *_: 3)

    return share


def test_several_tell_what_one_tells(folder: Path, shared: Callable[[], None]) -> None:
    alone = inspect(look(folder), DAY)
    shared()
    together = inspect(look(folder), DAY)
    assert histories.told(together) == histories.told(alone)
    assert histories.told(together) == histories.told_afresh(folder, DAY)
    assert together.digests == alone.digests


def test_entries_that_do_not_stay_at_hand_are_checked_all_the_same(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_hand = inspect(look(folder), DAY)
    monkeypatch.setattr(study, "_AT_HAND", 1)
    assert histories.told(inspect(look(folder), DAY)) == histories.told(at_hand)


def test_what_a_process_that_dies_had_to_do_is_done_all_the_same(
    folder: Path, shared: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = inspect(look(folder), DAY)
    shared()
    monkeypatch.setattr(crew, "_work", lambda *_: os._exit(9))
    assert histories.told(inspect(look(folder), DAY)) == histories.told(alone)


def test_several_read_what_changed_while_the_rest_is_remembered(
    folder: Path, shared: Callable[[], None], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / ".cache"))
    monkeypatch.setattr(inspection, "_WORTH_REMEMBERING", 1)
    inspect(look(folder), DAY)
    for number, text in enumerate(TEXTS):
        histories.write(folder / f"kb/faults/a{number}.yml", f"{text}\n# changed\n")
    shared()
    assert histories.told(inspect(look(folder), DAY)) == histories.told_afresh(folder, DAY)


@pytest.mark.parametrize("count", [1, 3])
def test_every_file_is_told_when_it_is_read_and_when_it_is_checked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    histories.begin(tmp_path)
    for number in range(200):
        histories.write(tmp_path / f"kb/faults/a{number}.yml", TEXTS[0])
    monkeypatch.setattr(crew, "processes", lambda *_: count)
    monkeypatch.setattr(crew, "_TOGETHER", 10)
    stages = Stages()
    inspect(look(tmp_path), DAY, progress=stages)
    assert stages.totals == {"read": 200, "check": 200}
    assert all(180 <= done <= 200 for done in stages.done.values())


def test_no_process_is_left_behind(folder: Path, shared: Callable[[], None]) -> None:
    before = children()
    shared()
    inspect(look(folder), DAY)
    assert children() == before


def test_few_files_are_read_by_one_process() -> None:
    assert processes(10, worth_sharing=400) == 1
