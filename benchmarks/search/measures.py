"""How good the answers to judged queries are.

MRR@10 and recall as in Manning, Raghavan and Schütze, Introduction to Information Retrieval (2008),
chapter 8; recall is capped, so that a query with more than ten answers can reach 1.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean

from benchmarks.search.evaluation import Finder, Judged

DEPTH = 10
"""Only so many answers are looked at."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one query.

    Attributes:
        judged: the query.
        answers: ids of what was found, best first, at most ten.
    """

    judged: Judged
    answers: tuple[str, ...]

    @property
    def rank(self) -> int | None:
        """The place of the first right answer, from 1; None when there is none among ten."""
        places = (place for place, id_ in enumerate(self.answers, 1) if id_ in self.judged.relevant)
        return next(places, None)

    @property
    def reciprocal_rank(self) -> float:
        """1 for a right answer in the first place, 1/2 in the second, …, 0 for none."""
        return 1 / self.rank if self.rank else 0.0

    @property
    def recall(self) -> float:
        """The share of the right answers that are among the first ten, from 0 to 1."""
        found = self.judged.relevant.intersection(self.answers)
        return len(found) / min(DEPTH, len(self.judged.relevant))


@dataclass(frozen=True, slots=True)
class Result:
    """What became of all queries with one engine.

    Attributes:
        engine: its name.
        outcomes: in the order of the queries.
    """

    engine: str
    outcomes: tuple[Outcome, ...]

    def mrr(self, group: str = "") -> float | None:
        """Mean reciprocal rank of a class, or of all; None when the class has no queries."""
        chosen = [o.reciprocal_rank for o in self.outcomes if group in {"", o.judged.group}]
        return fmean(chosen) if chosen else None

    @property
    def recall(self) -> float:
        """Mean recall@10."""
        return fmean(outcome.recall for outcome in self.outcomes)

    @property
    def unanswered(self) -> float:
        """The share of queries that found nothing at all, from 0 to 1."""
        return fmean(not outcome.answers for outcome in self.outcomes)


def measure(engine: str, find: Finder, queries: Iterable[Judged]) -> Result:
    """Asks every query."""
    return Result(engine, tuple(Outcome(each, _first(find(each.query))) for each in queries))


def _first(answers: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(answers))[:DEPTH]
