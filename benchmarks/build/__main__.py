"""`python -m benchmarks.build --entries 1000 --entries 10000`."""

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import click

from benchmarks.build import ours, projects
from benchmarks.build.measuring import Cost, measured
from benchmarks.build.report import table
from benchmarks.library.planning import SMALLEST

_MKDOCS = (sys.executable, "-m", "mkdocs", "build", "--quiet")


@click.command()
@click.option(
    "--entries", "sizes", type=click.IntRange(min=SMALLEST), multiple=True, default=(1000,)
)
@click.option("--seed", type=int, default=1, show_default=True)
@click.option("--stock/--no-stock", "with_stock", default=True, help="MkDocs with Material too.")
def main(sizes: tuple[int, ...], seed: int, *, with_stock: bool) -> None:
    """Measures builds of made-up libraries, and of the same pages by MkDocs with Material."""
    # Some file systems make new files slowly for minutes after many were removed: all stay.
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rows = [row for size in sizes for row in _rows(folder, size, seed, with_stock=with_stock)]
    click.echo(f"{os.cpu_count()} processors, Python {sys.version.split()[0]}\n")
    click.echo(table(rows))


def _rows(
    folder: Path, size: int, seed: int, *, with_stock: bool
) -> Iterator[tuple[int, str, Cost, Cost | None]]:
    place = Path(tempfile.mkdtemp(dir=folder))
    project = place / "ours"
    projects.make(size, seed, project)
    found = list(ours.builds(project))
    theirs = _stock(project, place / "stock") if with_stock else None
    for what, cost in found:
        yield size, what, cost, theirs if what.startswith("build") else None
    if theirs:
        yield size, "MkDocs with Material, cold", theirs, theirs


def _stock(project: Path, folder: Path) -> Cost:
    projects.make_stock(project, folder)
    return measured(_MKDOCS, folder)


if __name__ == "__main__":
    main()
