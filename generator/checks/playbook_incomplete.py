"""A playbook carries through to the end, and has been tried.

A playbook in review or published names the roles in it, has steps in every phase, tells how to undo
what made things worse (`rollback`, or on a step), when things count as recovered (`recovery`) and
how the case is closed (`closure`). One that was never rehearsed gets a notice; a rehearsal longer
ago than `rehearse_every`, or in the future, a warning.
"""

from collections.abc import Iterator

from generator.checks.document import Document
from generator.checks.surroundings import Surroundings
from generator.diagnostics import Diagnostic, Severity
from generator.model.entry import Status
from generator.model.playbook import Playbook
from generator.model.step import Step

RULE = "playbook-incomplete"

_IN_USE = frozenset({Status.REVIEW, Status.PUBLISHED})


def check(document: Document, around: Surroundings) -> Iterator[Diagnostic]:
    """Looks at a playbook that is or is about to be used."""
    playbook = document.model
    if document.whole and isinstance(playbook, Playbook) and playbook.status in _IN_USE:
        yield from _gaps(document, playbook)
        yield from _rehearsal(around, document, playbook)


def _gaps(document: Document, playbook: Playbook) -> Iterator[Diagnostic]:
    can_undo = playbook.rollback or any(step.rollback for _, step in document.of(Step))
    there = {
        "no-roles": playbook.roles,
        "no-phases": playbook.phases,
        "no-rollback": can_undo,
        "no-recovery": playbook.recovery,
        "no-closure": playbook.closure,
    }
    for variant, found in there.items():
        if not found:
            yield Diagnostic(RULE, document.place(), Severity.WARNING, variant=variant)
    for index, phase in enumerate(playbook.phases):
        if not phase.steps:
            place = document.place("phases", index)
            yield Diagnostic(RULE, place, Severity.WARNING, {"title": phase.title}, "empty-phase")


def _rehearsal(
    around: Surroundings, document: Document, playbook: Playbook
) -> Iterator[Diagnostic]:
    last, every = playbook.last_rehearsed, playbook.rehearse_every
    if last is None:
        yield Diagnostic(RULE, document.place(), Severity.NOTICE, variant="never-rehearsed")
        return
    if around.is_future(last):
        place = document.place("last_rehearsed")
        values = {"last": last.isoformat(), "today": around.today.isoformat()}
        yield Diagnostic(RULE, place, Severity.WARNING, values, "rehearsal-future")
    elif every and around.is_past(due := every.after(last)):
        values = {"last": last.isoformat(), "today": around.today.isoformat()}
        values["due"] = due.isoformat()
        place = document.place("last_rehearsed")
        yield Diagnostic(RULE, place, Severity.WARNING, values, "rehearsal-overdue")
