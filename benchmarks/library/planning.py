"""Which entries a library has, before any is written: links need their ids."""

from dataclasses import dataclass, field
from functools import cached_property
from random import Random

from benchmarks.library.words import TOPICS, Topic

_SHARES = {
    "fault": 62,
    "measure": 10,
    "page": 7,
    "checklist": 5,
    "playbook": 5,
    "contact": 5,
    "form": 3,
    "course": 2,
    "service": 1,
}
"""Percent of the entries beside the one glossary."""
SMALLEST = len(_SHARES) + 1


@dataclass(frozen=True, slots=True)
class Planned:
    """An entry to be written.

    Attributes:
        id: its id.
        kind: its kind.
        topic: what it is about.
        number: the how manieth of its kind, from 1.
    """

    id: str
    kind: str
    topic: Topic
    number: int


@dataclass(frozen=True)
class Plan:
    """All entries of a library.

    Attributes:
        seed: what chance starts from.
        entries: in order of kind.
    """

    seed: int
    entries: tuple[Planned, ...] = field(repr=False)

    @cached_property
    def of_kind(self) -> dict[str, list[str]]:
        """The ids of each kind."""
        found: dict[str, list[str]] = {}
        for entry in self.entries:
            found.setdefault(entry.kind, []).append(entry.id)
        return found

    def chance(self, of: str) -> Random:
        """A chance of its own for one entry, so that entries do not depend on their order."""
        return Random(f"{self.seed}/{of}")  # noqa: S311  # nothing here is a secret


def plan(entries: int, seed: int) -> Plan:
    """Plans so many entries, every kind at least once.

    Raises:
        ValueError: there are fewer entries than kinds.
    """
    if entries < SMALLEST:
        raise ValueError("too few entries for all kinds")
    planned = [Planned("glossary", "glossary", TOPICS[0], 1)]
    for kind, count in _counts(entries - 1).items():
        for number in range(1, count + 1):
            topic = TOPICS[number % len(TOPICS)]
            planned.append(Planned(f"{topic.id}-{kind}-{number}", kind, topic, number))
    return Plan(seed, tuple(planned))


def _counts(entries: int) -> dict[str, int]:
    counts = {kind: max(1, entries * share // 100) for kind, share in _SHARES.items()}
    counts["fault"] += entries - sum(counts.values())
    return counts
