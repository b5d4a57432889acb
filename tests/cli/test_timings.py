"""Where `--timings` says that the time went."""

import sys
import time
from io import StringIO
from multiprocessing.connection import Connection
from pathlib import Path

import pytest
from rich.console import Console

from generator.cli.app import App
from generator.cli.progress import Display
from generator.messages import catalogue
from generator.processes import Process


def busy(line: Connection) -> None:
    """Computes for half a second, then stays."""
    while time.process_time() < 0.5:
        pass
    line.send("done")
    line.recv()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells of children at work")
def test_what_a_child_at_work_computes_counts_where_it_was_computed() -> None:
    with Display(App(catalogue("zh"), Path())) as display:
        display.begin("read")
        child = Process(busy)
        assert child.line.recv() == "done"
        display.begin("check")
        child.dismiss()
    shown = StringIO()
    Console(file=shown, width=80).print(display.timings())
    computed = {
        line.split()[0]: float(line.split()[2]) for line in shown.getvalue().splitlines()[1:]
    }
    assert computed["读取条目"] >= 0.4
    assert computed["检查条目"] < 0.3
