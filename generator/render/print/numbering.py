"""Every step of a runbook has a name that can be shouted across a room: `B3`.

Each group of steps has a letter, its steps are counted within it. What a `goto` names is printed by
that name.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain, count, product
from typing import Final, TypeAlias

from generator.messages import Catalogue
from generator.model.fault import Cause, Fault
from generator.model.measure import Measure
from generator.model.page import Page
from generator.model.playbook import Playbook
from generator.model.step import Step, Steps

_LETTERS: Final = "ABCDEFGHJKLMNPRSTUVWXYZ"
"""Without I and O, which look like digits, and Q, which stands for questions."""

Stepped: TypeAlias = Fault | Playbook | Page | Measure
"""Entries that hold steps of their own."""

CAUSE_PARTS: Final = ("diagnosis", "workaround", "resolution", "verification", "rollback")
"""The steps of a cause, in the order in which they are taken."""


@dataclass(frozen=True, slots=True)
class Numbering:
    """The names of what can be gone to in a fault or playbook.

    Attributes:
        letters: per group its letter; a phase, cause or chapter by its id, others by their key.
        labels: per id of a step, question, phase or cause the name printed at it.
    """

    letters: Mapping[str, str]
    labels: Mapping[str, str]


def numbering(entry: Stepped, texts: Catalogue) -> Numbering:
    """Names everything in an entry in the order in which a runbook prints it."""
    groups = [(key, steps) for key, steps in _groups(entry) if steps or not key.startswith("/")]
    letters = {key: letter for (key, _), letter in zip(groups, _endless(), strict=False)}
    labels = {key: letter for key, letter in letters.items() if not key.startswith("/")}
    for key, steps in groups:
        labels |= {s.id: f"{letters[key]}{n}" for n, s in enumerate(steps, 1) if s.id}
    decisions = () if isinstance(entry, Measure) else entry.decisions
    for number, question in enumerate(decisions, 1):
        labels[question.id] = texts.text("print.question", number=number)
    return Numbering(letters, labels)


def cause_name(cause: Cause, number: int) -> str:
    """The id of a cause, or one that no author can have given; `number` counts from 1."""
    return cause.id or f"cause_{number}"


def cause_steps(cause: Cause) -> Iterator[tuple[str, Steps, int]]:
    """The parts of a cause that have steps, with the number of the first: they count through."""
    first = 1
    for part in CAUSE_PARTS:
        steps: Steps = getattr(cause, part)
        if steps:
            yield part, steps, first
            first += len(steps)


def _groups(entry: Stepped) -> Iterator[tuple[str, tuple[Step, ...]]]:
    """Every group with its steps; those with a slash are keys of the entry, others ids."""
    match entry:
        case Playbook():
            yield from _playbook(entry)
        case Fault():
            yield from _fault(entry)
        case Page():
            yield from ((chapter.id, chapter.steps) for chapter in entry.sections if chapter.steps)
        case Measure():
            yield "/steps", entry.steps


def _playbook(entry: Playbook) -> Iterator[tuple[str, tuple[Step, ...]]]:
    yield "/immediate", entry.immediate
    for phase in entry.phases:
        yield phase.id, phase.steps
    yield "/rollback", entry.rollback


def _fault(entry: Fault) -> Iterator[tuple[str, tuple[Step, ...]]]:
    yield "/workaround", entry.workaround
    yield "/diagnosis", entry.diagnosis
    for number, cause in enumerate(entry.causes, 1):
        steps = (steps for _, steps, _ in cause_steps(cause))
        yield cause_name(cause, number), tuple(chain.from_iterable(steps))
    yield "/resolution", entry.resolution
    yield "/verification", entry.verification
    yield "/rollback", entry.rollback


def _endless() -> Iterator[str]:
    """A, B, … Z, AA, AB and so on."""
    for length in count(1):
        yield from map("".join, product(_LETTERS, repeat=length))
