"""A delivery that is really killed: the next one, of any version, is right."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.delivery.sites import build, contents, deliver

DIES = """
import os, signal, sys
from pathlib import Path
from generator.delivery import folder
from tests.delivery.sites import deliver

lives = int(sys.argv[3])

def dying(change):
    def changed(*words, **options):
        global lives
        lives -= 1
        if lives < 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return change(*words, **options)
    return changed

for owner, name in ((folder.shutil, "copyfile"), (Path, "replace"), (Path, "unlink")):
    setattr(owner, name, dying(getattr(owner, name)))
deliver(Path(sys.argv[1]), sys.argv[2])
"""
OLD = {"index.html": "old", "a.html": "same size 1", "gone.html": "gone", "dir/x.css": "x"}
NEW = {"index.html": "new", "a.html": "same size 2", "更 新.html": "new", "dir/y.css": "y"}


@pytest.mark.parametrize("lives", range(0, 18, 3))
@pytest.mark.parametrize("next_version", [OLD, NEW], ids=["back", "forth"])
def test_the_next_run_is_right(tmp_path: Path, lives: int, next_version: dict[str, str]) -> None:
    target = tmp_path / "target"
    site = build(tmp_path / "site", OLD)
    deliver(site, target)
    build(site, NEW)
    killed = subprocess.run(
        [sys.executable, "-c", DIES, str(site), str(target), str(lives)],
        cwd=Path(__file__).parents[2],
        check=False,
    )
    assert killed.returncode == -signal.SIGKILL
    assert contents(target) != NEW
    deliver(build(site, next_version), target)
    assert contents(target) == next_version


def test_a_first_run_that_was_killed_is_known_as_ours(tmp_path: Path) -> None:
    site, target = build(tmp_path / "site", OLD), tmp_path / "target"
    command = [sys.executable, "-c", DIES, str(site), str(target), "8"]
    killed = subprocess.run(command, cwd=Path(__file__).parents[2], check=False)
    assert killed.returncode == -signal.SIGKILL
    assert contents(target)
    deliver(site, target)
    assert contents(target) == OLD
