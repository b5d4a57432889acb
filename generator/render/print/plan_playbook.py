"""A playbook as a customer reads it in a plan: who does what until when, without its commands."""

from collections.abc import Iterator, Mapping
from typing import Final

from generator.model.playbook import Phase, Playbook, Stage
from generator.prose import Break, Marker, Runs, Table
from generator.render.print.blocks import Block, Heading
from generator.render.print.escalation import after, ladder_mark
from generator.render.print.making import bullets, facts, head, joined, line, strong, words
from generator.render.print.people import role_number, roles_of
from generator.render.print.scope import PaperScope
from generator.render.site.lookups import deadline, ladder_for, measures, service_of

_PHASE: Final = ("title", "within", "goal", "steps")
_CLOSURE: Final = ("title", "within", "to", "role")
_LADDER: Final = ("after", "who", "action")


def plan_body(here: PaperScope, entry: Playbook) -> Iterator[Block]:
    """The blocks of a playbook as a chapter of a service plan."""
    if entry.summary:
        yield from here.blocks(entry.summary)
    severity = here.severity(entry.severity)[1].title
    yield from facts([(here.label("Playbook", "severity"), line(severity))])
    parts = (
        ("triggers", bullets(map(here.runs, entry.triggers))),
        ("immediate", bullets(_immediate(here, entry), Marker.NUMBER)),
        ("roles", _roles(here, entry)),
        ("strategy", iter(here.blocks(entry.strategy) if entry.strategy else ())),
        ("phases", _phases(here, entry)),
        ("escalation", _ladder(here, entry)),
        ("recovery", bullets(map(here.runs, entry.recovery))),
        ("closure", _closure(here, entry)),
        ("prevention", _prevention(here, entry)),
    )
    for section, blocks in parts:
        if body := tuple(blocks):
            mark = (
                ladder_mark(here, entry)
                if section == "escalation"
                else here.key_mark(entry, section)
            )
            yield Heading(1, f"{here.t(f'sections.{section}')}{mark}")
            yield from body


def _immediate(here: PaperScope, entry: Playbook) -> Iterator[Runs]:
    for step in entry.immediate:
        yield (*here.runs(step.do), *words(here.part_mark(step)))


def _roles(here: PaperScope, entry: Playbook) -> Iterator[Block]:
    duties = {item.role: item.duty for item in entry.roles}
    if named := tuple(dict.fromkeys((*duties, *roles_of(entry)))):
        titles = head((here.p("people.role"), here.p("people.duty"), here.p("card.phone")))
        rows = (
            (strong(here.role(role).title), _duty(here, role, duties), role_number(here, role))
            for role in named
        )
        yield Table((titles, *rows), weights=(3, 8, 3), row_heads=True)


def _duty(here: PaperScope, role: str, duties: Mapping[str, str]) -> Runs:
    return here.runs(duties.get(role) or here.role(role).duty or "")


def _phases(here: PaperScope, entry: Playbook) -> Iterator[Block]:
    """What is prepared beforehand stands first, as it happens first."""
    phases = sorted(entry.phases, key=lambda phase: phase.stage is not Stage.PREPARATION)
    if phases:
        titles = head(here.label("Phase", key) for key in _PHASE)
        rows = (_phase(here, phase) for phase in phases)
        yield Table((titles, *rows), weights=(3, 2, 4, 9), row_heads=True)


def _phase(here: PaperScope, phase: Phase) -> tuple[Runs, ...]:
    steps = (
        (*words(f"{number}. "), *here.runs(step.do), *words(here.part_mark(step)))
        for number, step in enumerate(phase.steps, 1)
    )
    return (
        strong(f"{phase.title}{here.part_mark(phase)}"),
        words(here.duration(phase.within) if phase.within else "—"),
        here.runs(phase.goal or "—"),
        tuple(joined(steps, Break())),
    )


def _ladder(here: PaperScope, entry: Playbook) -> Iterator[Block]:
    if rungs := entry.escalation or ladder_for(service_of(here, entry), entry.severity):
        titles = head(here.p(f"escalation.{name}") for name in _LADDER)
        rows = (
            (
                strong(f"{after(here, rung)}{here.part_mark(rung)}"),
                words(here.roles(rung.to)),
                here.runs(rung.action or "—"),
            )
            for rung in rungs
        )
        yield Table((titles, *rows), weights=(3, 6, 6), row_heads=True)


def _closure(here: PaperScope, entry: Playbook) -> Iterator[Block]:
    if entry.closure:
        titles = head(here.label("Report", key) for key in _CLOSURE)
        rows = (
            (
                strong(f"{report.title}{here.part_mark(report)}"),
                words(deadline(here, report.within, report.after) if report.within else "—"),
                words(report.to or "—"),
                words(here.role(report.role).title if report.role else "—"),
            )
            for report in entry.closure
        )
        yield Table((titles, *rows), weights=(4, 4, 2, 3), row_heads=True)


def _prevention(here: PaperScope, entry: Playbook) -> Iterator[Block]:
    prepared = (here.entry_runs(measure.id) for measure in measures(here, entry))
    yield from bullets((*map(here.runs, entry.prevention), *prepared))
