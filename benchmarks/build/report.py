"""The table of costs, with ratios to MkDocs with Material."""

from collections.abc import Iterable

from benchmarks.build.measuring import Cost

_HEAD = ("entries", "what", "wall s", "CPU s", "peak MiB", "wall ratio", "CPU ratio")


def table(rows: Iterable[tuple[int, str, Cost, Cost | None]]) -> str:
    """A table in Markdown.

    Args:
        rows: how many entries, what was done, its cost, and that of the stock build of the same
            pages if there was one.
    """
    lines = [_HEAD, ("---:", ":---", *["---:"] * 5), *(_row(*row) for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _row(entries: int, what: str, cost: Cost, stock: Cost | None) -> tuple[str, ...]:
    ratios = ("", "")
    if stock and stock is not cost:
        ratios = (f"{cost.wall / stock.wall:.3f}", f"{cost.cpu / stock.cpu:.3f}")
    numbers = (f"{cost.wall:.2f}", f"{cost.cpu:.2f}", f"{cost.memory:.0f}")
    return (f"{entries:,}", what, *numbers, *ratios)
