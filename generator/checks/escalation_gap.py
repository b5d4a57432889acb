"""An escalation ladder leads to somebody, later rungs after earlier ones.

Every rung tells at least one role that a contact fills. Rungs stand in rising order of `after`
(rungs limited to different levels may interleave). A fault or playbook of the worst severity has a
ladder: its own, or one of the service policy that it or the home page names, with a rung that holds
for this severity.
"""

from collections.abc import Iterator

from generator.checks.document import Document
from generator.checks.surroundings import Surroundings
from generator.diagnostics import Diagnostic, KeyPath, Severity
from generator.model.entry import Status
from generator.model.escalation import Rung
from generator.model.fault import Fault
from generator.model.playbook import Playbook
from generator.values.duration import Duration

RULE = "escalation-gap"


def check(document: Document, around: Surroundings) -> Iterator[Diagnostic]:
    """Looks at every ladder, and whether an entry lacks the one that it needs."""
    if not document.whole:
        return
    rungs = list(document.of(Rung))
    for path, rung in rungs:
        yield from _to_nobody(around, document, path, rung)
    yield from _not_rising(document, rungs)
    entry = document.model
    if isinstance(entry, Fault | Playbook) and _needs_ladder(around, entry):
        place = document.place("severity")
        yield Diagnostic(RULE, place, Severity.WARNING, {"id": entry.severity}, "no-ladder")


def _to_nobody(
    around: Surroundings, document: Document, path: KeyPath, rung: Rung
) -> Iterator[Diagnostic]:
    if not any(around.filled(role) for role in rung.to):
        values = {"roles": ", ".join(rung.to)}
        variant = "nobody" if rung.to else "no-role"
        place = document.place(*path, "to")
        yield Diagnostic(RULE, place, Severity.WARNING, values, variant)


def _not_rising(document: Document, rungs: list[tuple[KeyPath, Rung]]) -> Iterator[Diagnostic]:
    for index, (path, rung) in enumerate(rungs):
        before = [other for _, other in rungs[:index] if _same_case(rung, other)]
        latest = max((other.after for other in before if other.after), default=rung.after)
        if latest and _seconds(latest) > _seconds(rung.after):
            values = {"after": str(rung.after or 0), "before": str(latest)}
            place = document.place(*path, "after")
            yield Diagnostic(RULE, place, Severity.WARNING, values, "order")


def _seconds(after: Duration | None) -> int:
    return after.approximate_seconds if after else 0


def _same_case(one: Rung, other: Rung) -> bool:
    return not one.levels or not other.levels or not {*one.levels}.isdisjoint(other.levels)


def _needs_ladder(around: Surroundings, entry: Fault | Playbook) -> bool:
    config = around.config
    worst = config.severities[0].id if config.severities else None
    if entry.severity != worst or entry.status is Status.RETIRED or entry.escalation:
        return False
    return not around.covered(entry.service or config.home.service or "", entry.severity)
