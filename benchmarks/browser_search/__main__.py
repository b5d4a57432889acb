"""`python -m benchmarks.browser_search --entries N`."""

import tempfile
from pathlib import Path

import click

from benchmarks.browser_search.alone import alone
from benchmarks.browser_search.asking import queries
from benchmarks.browser_search.building import built
from benchmarks.browser_search.report import report
from benchmarks.browser_search.serving import Sent, handler
from benchmarks.browser_search.timing import LATER, QUERIES, arrival, visit
from benchmarks.chromium import chromium
from benchmarks.library.planning import SMALLEST, plan
from benchmarks.loopback import served


@click.command()
@click.option("--entries", type=click.IntRange(min=SMALLEST), required=True)
@click.option("--seed", type=int, default=1, show_default=True)
@click.option("--queries", "count", type=click.IntRange(min=QUERIES), default=60, show_default=True)
def main(entries: int, seed: int, count: int) -> None:
    """Measures what the search in the browser costs with a library of some size."""
    library = plan(entries, seed)
    asked, sent = queries(library, count), Sent()
    with tempfile.TemporaryDirectory() as name:
        cost = built(library, Path(name))
        with served(Path(name) / "site", handler(sent)) as address, chromium() as browser:
            around = asked * 2
            told = [around[start : start + QUERIES] for start in range(count)]
            visits = [visit(browser, address, sent, four) for four in told]
            arrivals = [arrival(browser, address, query) for query in asked]
        undisturbed = alone(Path(name) / "site", [four[:LATER] for four in told])
    click.echo(report(entries, cost, visits, arrivals, undisturbed))


if __name__ == "__main__":
    main()
