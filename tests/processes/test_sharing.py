"""Work that is shared comes to the same as work that is not."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.processes import aside, sharing, worked
from tests.children import children

THINGS = range(230)


def squares() -> Callable[[int], int]:
    return lambda number: number * number


def deadly(parent: int) -> Callable[[int], int]:
    """Dies in every process but one, in the middle of its share."""

    def work(number: int) -> int:
        if number > 150 and os.getpid() != parent:
            os._exit(9)
        return number * number

    return work


@pytest.fixture(autouse=True)
def _three(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sharing, "processes", lambda *_: 3)


def test_each_thing_is_done_once() -> None:
    assert sorted(worked(THINGS, squares)) == [number * number for number in THINGS]


def test_what_a_process_that_dies_had_to_do_is_done_all_the_same() -> None:
    parent = os.getpid()
    found = sorted(worked(THINGS, lambda: deadly(parent)))
    assert found == [number * number for number in THINGS]


def test_no_process_is_left_behind_when_nobody_wants_the_rest() -> None:
    before = children()
    results = worked(THINGS, squares)
    next(results)
    assert children() > before
    results.close()
    assert children() == before


def test_what_is_done_aside_is_done_in_another_process() -> None:
    with aside(os.getpid) as found:
        assert found() != os.getpid()


def test_what_fails_aside_is_done_again_and_told_here(capfd: pytest.CaptureFixture[str]) -> None:
    with aside(lambda: 1 // 0) as found, pytest.raises(ZeroDivisionError):
        found()
    assert capfd.readouterr().err == ""


def test_nobody_works_on_for_a_process_that_was_killed() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "tests.processes.works_on"], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout
        helper = Path("/proc", process.stdout.readline().strip())
        assert helper.name != str(process.pid), "nothing was done aside"
        assert helper.exists()
        process.kill()
    patience = time.monotonic() + 10
    while helper.exists():
        assert time.monotonic() < patience
        time.sleep(0.05)
