"""A service policy promises more for what is worse, and everything in it is used.

In one policy, no two levels stand for the same severity of the site, every level has targets, one
for each calendar at most, and every calendar is used. For each calendar and target, a level of a
worse severity is never slower than one of a lesser severity.
"""

from collections.abc import Iterator

from generator.checks.document import Document
from generator.checks.surroundings import Surroundings
from generator.diagnostics import Diagnostic, KeyPath, Severity
from generator.model.service import Level, Service, Target
from generator.values.duration import Duration

RULE = "service-levels"


def check(document: Document, around: Surroundings) -> Iterator[Diagnostic]:
    """Looks at a service policy."""
    if document.whole and isinstance(document.model, Service):
        yield from _levels(document, document.model)
        yield from _calendars(document, document.model)
        yield from _slower(around, document, document.model)


def _levels(document: Document, service: Service) -> Iterator[Diagnostic]:
    first: dict[str, str] = {}
    for index, level in enumerate(service.levels):
        path: KeyPath = ("levels", index)
        if not level.targets:
            yield _warning(document, path, "no-targets", level=level.id)
        if level.severity and (other := first.get(level.severity)):
            values = {"severity": level.severity, "other": other}
            yield _warning(document, (*path, "severity"), "same-severity", **values)
        elif level.severity:
            first[level.severity] = level.id
        yield from _same_calendar(document, path, level)


def _same_calendar(document: Document, path: KeyPath, level: Level) -> Iterator[Diagnostic]:
    seen = set[str]()
    for index, target in enumerate(level.targets):
        if target.calendar in seen:
            place = (*path, "targets", index, "calendar")
            yield _warning(document, place, "same-calendar", calendar=target.calendar)
        seen.add(target.calendar)


def _calendars(document: Document, service: Service) -> Iterator[Diagnostic]:
    used = {target.calendar for level in service.levels for target in level.targets}
    for index, calendar in enumerate(service.calendars):
        if calendar.id not in used:
            yield _warning(document, ("calendars", index), "unused-calendar", calendar=calendar.id)


def _slower(around: Surroundings, document: Document, service: Service) -> Iterator[Diagnostic]:
    order = [severity.id for severity in around.config.severities]
    ranked = [pair for pair in enumerate(service.levels) if pair[1].severity in order]
    ranked.sort(key=lambda pair: order.index(pair[1].severity or ""))
    lesser: dict[tuple[str, str], tuple[Duration, str]] = {}
    for index, level in reversed(ranked):
        for number, target in enumerate(level.targets):
            for key, promised in _promises(target):
                least, other = lesser.get((target.calendar, key), (promised, level.id))
                if promised.approximate_seconds > least.approximate_seconds:
                    path: KeyPath = ("levels", index, "targets", number, key)
                    values = {"level": level.id, "other": other}
                    values |= {"promised": str(promised), "least": str(least)}
                    yield _warning(document, path, "slower", **values)
                lesser[target.calendar, key] = min((promised, level.id), (least, other))


def _promises(target: Target) -> Iterator[tuple[str, Duration]]:
    for key in type(target).model_fields:
        if isinstance(value := getattr(target, key), Duration):
            yield key, value


def _warning(document: Document, path: KeyPath, variant: str, **values: str) -> Diagnostic:
    return Diagnostic(RULE, document.place(*path), Severity.WARNING, values, variant)
