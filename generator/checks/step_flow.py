"""`if` and `goto` belong together.

An `if` without `goto` says what may be seen and then leaves the reader alone with it. A `goto`
without `if` always leads away: as the last step of a list it is fine, before that the steps after
it are read by nobody, unless some `goto` of the entry leads to the next one.
"""

from collections.abc import Iterator
from itertools import pairwise

from generator.checks.document import Document
from generator.checks.flow import chains, is_forced, landings
from generator.checks.surroundings import Surroundings
from generator.diagnostics import Diagnostic, Severity
from generator.model.step import Step

RULE = "step-flow"


def check(document: Document, _around: Surroundings) -> Iterator[Diagnostic]:
    """Looks at every step with one of the two keys."""
    for path, step in document.of(Step):
        if step.if_ and not step.goto:
            place = document.place(*path, "if")
            yield Diagnostic(RULE, place, Severity.WARNING, variant="if-without-goto")
    yield from _unread(document)


def _unread(document: Document) -> Iterator[Diagnostic]:
    steps = [step for _, step in document.of(Step)]
    if not any(is_forced(step) for step in steps):
        return
    places = landings(document)
    entered = {places.get(step.goto or "") for step in steps}
    for chain in chains(document):
        for (path, step), (after, _) in pairwise(chain):
            if is_forced(step) and after not in entered:
                values = {"goto": step.goto or ""}
                place = document.place(*path, "goto")
                yield Diagnostic(RULE, place, Severity.WARNING, values, "unread-steps")
