"""The escalation clock: who is told when, with room for when it was due and when it was done."""

from collections.abc import Iterator, Sequence

from generator.model.escalation import Rung
from generator.model.fault import Fault
from generator.model.playbook import Playbook
from generator.model.service import Level, Service, Target
from generator.prose import Break, Paragraph, Runs, Span, Table
from generator.render.print.blocks import Block
from generator.render.print.making import head, joined, words
from generator.render.print.people import reach
from generator.render.print.scope import PaperScope
from generator.render.site.lookups import calendar, ladder_for, promised, service_of

_COLUMNS = ("after", "who", "action", "due", "actual")
_WEIGHTS = (4, 7, 7, 3, 3)


def escalation(here: PaperScope, entry: Fault | Playbook) -> Iterator[Block]:
    """The clock of an entry, or of the policy that holds for it, and what the policy promises."""
    service = service_of(here, entry)
    if rungs := entry.escalation or ladder_for(service, entry.severity):
        yield clock(here, rungs)
    if service:
        yield from _promises(here, service, entry.severity)


def ladder_mark(here: PaperScope, entry: Fault | Playbook) -> str:
    """Who alone may see the ladder that holds for an entry; "" for all who may see the entry."""
    source = entry if entry.escalation else service_of(here, entry)
    if source is None:
        return ""
    return here.entry_mark(source) or here.key_mark(source, "escalation")


def clock(here: PaperScope, rungs: Sequence[Rung]) -> Table:
    """A ladder as a table with two columns to write in: when it is due, when it was done."""
    head = tuple((Span(here.p(f"escalation.{name}")),) for name in _COLUMNS)
    rows = (
        (
            words(f"{after(here, rung)}{here.part_mark(rung)}"),
            who(here, rung),
            here.runs(rung.action or ""),
            (),
            (),
        )
        for rung in rungs
    )
    return Table((head, *rows), weights=_WEIGHTS, row_heads=True)


def targets(here: PaperScope, service: Service, levels: Sequence[Level]) -> Table:
    """What a policy promises for some of its levels: a row per calendar, a column per target."""
    keys = promised(levels)
    titles = (
        here.t("service.level"),
        *(here.label("Target", key) for key in ("calendar", *keys)),
    )
    rows = (
        (
            words(f"{level.title}{here.part_mark(level)}"),
            _calendar(here, service, target),
            *_times(here, target, keys),
        )
        for level in levels
        for target in level.targets
    )
    weights = (4, 7, *(3 for _ in keys))
    return Table((head(titles), *rows), weights=weights, row_heads=True)


def after(here: PaperScope, rung: Rung) -> str:
    """When a rung is reached, in words."""
    if rung.after is None:
        return here.t("escalation.at-once")
    return here.t("escalation.after", time=here.duration(rung.after))


def who(here: PaperScope, rung: Rung) -> Runs:
    """Who is told, a line each, with how to reach them."""
    called = (
        (Span(here.role(role).title, strong=True), Span(" "), *reach(here, role))
        for role in rung.to
    )
    return tuple(joined(called, Break()))


def limits(service: Service, rung: Rung) -> str:
    """The titles of the levels that a rung of a policy is limited to, "" for none."""
    return " · ".join(level.title for level in service.levels if level.id in rung.levels)


def _promises(here: PaperScope, service: Service, severity: str) -> Iterator[Block]:
    for level in service.levels:
        if level.severity == severity:
            words = Span(here.t("service.promise", level=level.title))
            yield Paragraph((words, *here.entry_runs(service.id)))
            if promised([level]):
                yield targets(here, service, [level])


def _calendar(here: PaperScope, service: Service, target: Target) -> Runs:
    note = (Break(), *here.runs(target.note)) if target.note else ()
    return (Span(f"{calendar(service, target.calendar)}{here.part_mark(target)}"), *note)


def _times(here: PaperScope, target: Target, keys: Sequence[str]) -> Iterator[Runs]:
    for key in keys:
        value = getattr(target, key)
        yield (Span(here.duration(value) if value else "—"),)
