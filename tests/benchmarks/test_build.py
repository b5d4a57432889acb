"""What the benchmark of builds measures and tells."""

import sys
import time
from pathlib import Path

import pytest

from benchmarks.build.measuring import CommandFailedError, Cost, measured
from benchmarks.build.ours import OPSBOOK
from benchmarks.build.report import table
from benchmarks.build.serving import served
from tests.cli.running import starter

BUSY = "import time; begun = time.process_time()\nwhile time.process_time() < begun + {0}: pass"


def test_a_command_costs_what_it_computes(tmp_path: Path) -> None:
    idle = measured([sys.executable, "-c", "import time; time.sleep(0.5)"], tmp_path)
    busy = measured([sys.executable, "-c", BUSY.format(0.5)], tmp_path)
    assert idle.wall >= 0.5
    assert busy.cpu >= 0.5
    assert busy.cpu > idle.cpu + 0.3


def test_processes_that_it_starts_count_too(tmp_path: Path) -> None:
    outer = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {BUSY.format(0.5)!r}])"
    assert measured([sys.executable, "-c", outer], tmp_path).cpu >= 0.5


def test_memory_is_counted_in_mebibytes(tmp_path: Path) -> None:
    cost = measured([sys.executable, "-c", "x = b'x' * (200 * 2**20)"], tmp_path)
    assert 200 < cost.memory < 20_000


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells what processes share")
def test_memory_of_all_processes_counts_together(tmp_path: Path) -> None:
    holding = "import time; x = b'x' * (120 * 2**20); {0}"
    inner = holding.format("time.sleep(1)")
    then = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {inner!r}])"
    cost = measured([sys.executable, "-c", holding.format(then)], tmp_path)
    assert 240 < cost.memory < 400


def test_a_command_that_fails_is_no_measure(tmp_path: Path) -> None:
    with pytest.raises(CommandFailedError, match="no such thing"):
        measured([sys.executable, "-c", "raise SystemExit('no such thing')"], tmp_path)


def test_an_edit_costs_until_the_server_shows_it(tmp_path: Path) -> None:
    project = starter(tmp_path / "kb")
    fault = project / "kb/faults/no-network.yml"

    def edit() -> None:
        time.sleep(0.5)
        fault.write_text(fault.read_text("utf-8").replace("title: ", "title: 改了的"), "utf-8")

    with served(OPSBOOK, project) as shown:
        cost = shown(edit)
    assert 0.5 < cost.wall < 30
    if sys.platform == "linux":
        assert 0 < cost.cpu < cost.wall
        assert 20 < cost.memory < 1000


def test_a_server_that_does_not_begin_is_no_measure(tmp_path: Path) -> None:
    project = starter(tmp_path / "kb")
    (project / "kb/faults/no-network.yml").write_text("tilte: 打错了\n", "utf-8")
    with pytest.raises(CommandFailedError, match="tilte"), served(OPSBOOK, project):
        pass


def test_the_table_sets_both_beside_each_other() -> None:
    stock = Cost(20, 10, 100)
    rows = [(1000, "build", Cost(2, 1, 50), stock), (1000, "stock", stock, stock)]
    head, _, ours, theirs = table(rows).splitlines()
    assert "wall ratio" in head
    assert ours == "| 1,000 | build | 2.00 | 1.00 | 50 | 0.100 | 0.100 |"
    assert theirs == "| 1,000 | stock | 20.00 | 10.00 | 100 |  |  |"
