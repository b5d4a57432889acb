"""Results as a table for people and as data for programs."""

from collections.abc import Iterable
from typing import Any

from benchmarks.search.measures import Result

GROUPS = "abcdefg"
"""The classes of queries: colloquial symptom, error code, mixed Chinese and English, synonym, typo
or homophone, pinyin or initials, long question."""


def table(results: Iterable[Result]) -> str:
    """A Markdown table, one row an engine: MRR@10 of each class and of all, recall, no answer."""
    head = ("engine", *GROUPS, "all", "R@10", "no answer")
    rows = [head, ("---",) * len(head), *(_row(result) for result in results)]
    return "\n".join(f"| {' | '.join(row)} |".replace(" --- ", "---") for row in rows)


def data(result: Result) -> dict[str, Any]:
    """All numbers of a result, and of every query the place of its first right answer."""
    return {
        "engine": result.engine,
        "mrr": {group: result.mrr(group) for group in GROUPS} | {"all": result.mrr()},
        "recall": result.recall,
        "no_answer": result.unanswered,
        "queries": [
            {
                "q": outcome.judged.query,
                "class": outcome.judged.group,
                "rank": outcome.rank,
                "recall": outcome.recall,
                "answers": len(outcome.answers),
            }
            for outcome in result.outcomes
        ],
    }


def _row(result: Result) -> tuple[str, ...]:
    means = (*(result.mrr(group) for group in GROUPS), result.mrr(), result.recall)
    return (result.engine, *map(_share, means), f"{result.unanswered:.0%}".replace("%", " %"))


def _share(number: float | None) -> str:
    """Two places without the nought: .35, and 1.0 for one."""
    if number is None:
        return "–"
    written = f"{number:.2f}"
    return "1.0" if written == "1.00" else written.removeprefix("0")
