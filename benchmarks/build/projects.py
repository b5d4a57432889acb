"""The projects that are built, written by processes of their own.

The peak memory of a process begins with that of whoever started it, so the one that measures others
must stay small.
"""

import multiprocessing
from collections.abc import Callable
from pathlib import Path

from benchmarks.build import stock
from benchmarks.library.planning import plan
from benchmarks.library.writing import write
from generator.project import inspect
from generator.values.moment import today
from generator.values.sources import look


def make(size: int, seed: int, project: Path) -> None:
    """Writes a made-up library of so many entries."""
    _elsewhere(_write, size, seed, project)


def make_stock(project: Path, folder: Path) -> None:
    """Writes the pages of a project for MkDocs with Material."""
    _elsewhere(_write_stock, project, folder)


def _elsewhere(work: Callable[..., None], *what: object) -> None:
    process = multiprocessing.get_context("spawn").Process(target=work, args=what)
    process.start()
    process.join()
    if process.exitcode:
        raise SystemExit(process.exitcode)


def _write(size: int, seed: int, project: Path) -> None:
    write(plan(size, seed), project)


def _write_stock(project: Path, folder: Path) -> None:
    base = inspect(look(project), today()).buildable
    assert base, "a made-up library has no errors"
    stock.write(base, folder)
