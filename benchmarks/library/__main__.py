"""`python -m benchmarks.library --entries N --seed S --out DIR`."""

from pathlib import Path

import click

from benchmarks.library.planning import SMALLEST, plan
from benchmarks.library.writing import write


@click.command()
@click.option("--entries", type=click.IntRange(min=SMALLEST), required=True)
@click.option("--seed", type=int, default=1, show_default=True)
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), required=True)
def main(entries: int, seed: int, out: Path) -> None:
    """Makes up a project to measure sizes and times with."""
    if out.exists() and any(out.iterdir()):
        raise click.BadParameter("the folder is not empty", param_hint="--out")
    write(plan(entries, seed), out)


if __name__ == "__main__":
    main()
