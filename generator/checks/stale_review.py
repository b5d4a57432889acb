"""Content is looked at again before it goes bad.

An entry in review or published is overdue when `reviewed` plus `review_every` (its own, or the one
in `site_config.yml`) has passed. A published entry that nobody ever reviewed gets a notice. A
review in the future is a slip of the pen, whatever the status.
"""

from collections.abc import Iterator
from datetime import date

from generator.checks.document import Document
from generator.checks.surroundings import Surroundings
from generator.diagnostics import Diagnostic, Severity
from generator.model.entry import Entry, Status

RULE = "stale-review"


def check(document: Document, around: Surroundings) -> Iterator[Diagnostic]:
    """Compares the review date with today."""
    entry = document.model
    if not document.whole or not isinstance(entry, Entry):
        return
    if entry.reviewed is None:
        if entry.status is Status.PUBLISHED:
            yield Diagnostic(RULE, document.place(), Severity.NOTICE, variant="never")
        return
    due = _due(around, entry, entry.reviewed)
    if around.is_future(entry.reviewed):
        place = document.place("reviewed")
        values = {"reviewed": entry.reviewed.isoformat(), "today": around.today.isoformat()}
        yield Diagnostic(RULE, place, Severity.WARNING, values, "future")
    elif due and around.is_past(due):
        place = document.place("reviewed")
        values = {"reviewed": entry.reviewed.isoformat(), "due": due.isoformat()}
        yield Diagnostic(RULE, place, Severity.WARNING, values, "overdue")


def _due(around: Surroundings, entry: Entry, reviewed: date) -> date | None:
    """The last day on which the review still holds; None when nobody set how long."""
    every = entry.review_every or around.config.review_every
    if every is None or entry.status not in {Status.REVIEW, Status.PUBLISHED}:
        return None
    return every.after(reviewed)
