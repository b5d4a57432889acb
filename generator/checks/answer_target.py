"""Every answer of a decision tree leads to exactly one place.

An answer either goes on (`goto`: another question, or an entry) or hands over to a person
(`escalate`: a role). With neither the reader is stuck, with both nobody knows which holds.
"""

from collections.abc import Iterator

from generator.checks.document import Document
from generator.checks.surroundings import Surroundings
from generator.diagnostics import Diagnostic
from generator.model.decision import Answer

RULE = "answer-target"


def check(document: Document, _around: Surroundings) -> Iterator[Diagnostic]:
    """Counts the targets of every answer."""
    for path, answer in document.of(Answer):
        if bool(answer.goto) == bool(answer.escalate):
            values = {"when": answer.when}
            variant = "both" if answer.goto else "none"
            yield Diagnostic(RULE, document.place(*path), values=values, variant=variant)
