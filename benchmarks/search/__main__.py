"""`python -m benchmarks.search --corpus FILE --queries FILE [--engine NAME] [--json]`."""

import json
from pathlib import Path

import click

from benchmarks.search.engines import ENGINES
from benchmarks.search.evaluation import Judged, Text, read_queries, read_texts
from benchmarks.search.measures import Result, measure
from benchmarks.search.report import data, table

_FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.option("--corpus", type=_FILE, required=True, help="JSON Lines: id, title, body, category.")
@click.option("--queries", type=_FILE, required=True, help="JSON Lines: q, class, relevant.")
@click.option("--engine", type=click.Choice(list(ENGINES)), help="Only this one.")
@click.option("--json", "as_json", is_flag=True, help="All numbers, and the rank of every query.")
def main(corpus: Path, queries: Path, engine: str | None, *, as_json: bool) -> None:
    """Measures how well the searches find."""
    texts, judged = read_texts(corpus), read_queries(queries)
    results = [_result(name, texts, judged) for name in ([engine] if engine else ENGINES)]
    if as_json:
        click.echo(json.dumps([data(result) for result in results], ensure_ascii=False, indent=1))
    else:
        click.echo(table(results))


def _result(name: str, texts: list[Text], judged: list[Judged]) -> Result:
    click.echo(f"{name} …", err=True)
    with ENGINES[name](texts) as find:
        return measure(name, find, judged)


if __name__ == "__main__":
    main()
