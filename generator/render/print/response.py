"""The body of a runbook: deciding, acting, going back, and when all is well again."""

from collections.abc import Iterator

from generator.model.fault import Cause, Fault
from generator.model.playbook import Phase, Playbook
from generator.prose import Marker
from generator.render.print.blocks import Block, Heading, Lines
from generator.render.print.decisions import tree
from generator.render.print.making import bullets, facts, line, to_fill
from generator.render.print.numbering import cause_name, cause_steps
from generator.render.print.steps import Runbook


def strategy(book: Runbook) -> Iterator[Block]:
    """The main idea of a playbook."""
    if isinstance(book.entry, Playbook) and book.entry.strategy:
        yield from book.here.blocks(book.entry.strategy)


def decisions(book: Runbook) -> Iterator[Block]:
    """The questions of a playbook; those of a fault belong to its diagnosis."""
    if isinstance(book.entry, Playbook):
        yield from tree(book, 2)


def phases(book: Runbook) -> Iterator[Block]:
    """The phases of a playbook."""
    if isinstance(book.entry, Playbook):
        for phase in book.entry.phases:
            yield from _phase(book, phase)


def diagnosis(book: Runbook) -> Iterator[Block]:
    """How to find the cause of a fault."""
    if isinstance(book.entry, Fault):
        yield from tree(book, 2)
        yield from book.steps("/diagnosis", book.entry.diagnosis)


def causes(book: Runbook) -> Iterator[Block]:
    """The causes of a fault, each with its own steps."""
    if isinstance(book.entry, Fault):
        for number, cause in enumerate(book.entry.causes, 1):
            yield from _cause(book, cause, cause_name(cause, number))


def resolution(book: Runbook) -> Iterator[Block]:
    """What helps whatever the cause."""
    if isinstance(book.entry, Fault):
        yield from book.steps("/resolution", book.entry.resolution)


def verification(book: Runbook) -> Iterator[Block]:
    """How to make sure that a fault is gone."""
    if isinstance(book.entry, Fault):
        yield from book.steps("/verification", book.entry.verification)


def rollback(book: Runbook) -> Iterator[Block]:
    """When and how to go back; the criteria are for the people of the day to agree on."""
    here = book.here
    yield Lines(2, here.p("rollback.criteria"))
    yield from to_fill(here.p(f"rollback.{key}") for key in ("decided", "at"))
    yield from book.steps("/rollback", book.entry.rollback)


def recovery(book: Runbook) -> Iterator[Block]:
    """What must be true before a playbook is closed, to be ticked off."""
    if isinstance(book.entry, Playbook):
        yield from bullets(map(book.here.runs, book.entry.recovery), Marker.BOX)


def _phase(book: Runbook, phase: Phase) -> Iterator[Block]:
    here = book.here
    yield Heading(
        2,
        f"{phase.title}{here.part_mark(phase)}",
        book.numbers.letters[phase.id],
        here.anchor(phase.id),
    )
    values = {
        "stage": line(here.value("Stage", phase.stage.value)) if phase.stage else (),
        "within": line(here.duration(phase.within)) if phase.within else (),
        "goal": here.blocks(phase.goal) if phase.goal else (),
    }
    yield from facts((here.label("Phase", key), value) for key, value in values.items())
    yield from book.steps(phase.id, phase.steps)


def _cause(book: Runbook, cause: Cause, name: str) -> Iterator[Block]:
    here = book.here
    yield Heading(
        2, f"{cause.cause}{here.part_mark(cause)}", book.numbers.letters[name], here.anchor(name)
    )
    likelihood = here.value("Likelihood", cause.likelihood.value)
    yield from facts(((here.label("Cause", "likelihood"), line(likelihood)),))
    if cause.why:
        yield from here.blocks(cause.why)
    for part, steps, first in cause_steps(cause):
        yield Heading(3, here.label("Cause", part))
        yield from book.steps(name, steps, first)
