"""A service policy on paper: what is promised, by which level, until when, at what cost."""

from collections.abc import Iterator, Sequence
from typing import Final

from generator.model.contact import Contact
from generator.model.escalation import Rung
from generator.model.service import Deliverable, Service, Warranty
from generator.prose import Break, Runs, Span, Table
from generator.render.print.blocks import Block, Heading
from generator.render.print.contacts import cards
from generator.render.print.escalation import after, limits, targets
from generator.render.print.figures import figures
from generator.render.print.making import bullets, facts, head, joined, strong, words
from generator.render.print.scope import PaperScope
from generator.render.site.lookups import deadline, promised

_LADDER: Final = ("after", "who", "action")


def service_body(here: PaperScope, service: Service) -> Iterator[Block]:
    """The blocks of a policy as a chapter of a volume."""
    if service.summary:
        yield from here.blocks(service.summary)
    yield from _titled(here, service, "scope", _scope(here, service))
    yield from _titled(here, service, "levels", _levels(here, service))
    yield from _titled(here, service, "escalation", _ladder(here, service))
    yield from _titled(here, service, "deliverables", _deliverables(here, service.deliverables))
    yield from _titled(here, service, "warranty", _warranties(here, service.warranty))
    yield from _titled(here, service, "commitments", _commitments(here, service))
    yield from figures(here, service.figures)


def _titled(
    here: PaperScope, service: Service, name: str, blocks: Iterator[Block]
) -> Iterator[Block]:
    if body := tuple(blocks):
        yield Heading(1, f"{here.t(f'sections.{name}')}{here.key_mark(service, name)}")
        yield from body


def _scope(here: PaperScope, service: Service) -> Iterator[Block]:
    if service.scope:
        yield from here.blocks(service.scope)
    names = dict.fromkeys(filter(None, (service.hotline, service.provider)))
    named = (here.base.entries.get(name) for name in names)
    yield from cards(here, [contact for contact in named if isinstance(contact, Contact)])


def _levels(here: PaperScope, service: Service) -> Iterator[Block]:
    if service.levels:
        keys = ("title", "definition", "action")
        titles = head(here.label("Level", key) for key in keys)
        rows = (
            (
                strong(f"{level.title}{here.part_mark(level)}"),
                tuple(joined(map(here.runs, (level.definition, *level.examples)), Break())),
                here.runs(level.action or "—"),
            )
            for level in service.levels
        )
        yield Table((titles, *rows), weights=(2, 6, 5), row_heads=True)
        if promised(service.levels):
            yield targets(here, service, service.levels)
    for calendar in service.calendars:
        if not (calendar.hours or calendar.note):
            continue
        hours = f"{here.p('colon')}{calendar.hours}" if calendar.hours else ""
        note = here.runs(calendar.note) if calendar.note else ()
        yield from bullets(
            [(*strong(f"{calendar.title}{here.part_mark(calendar)}"), Span(f"{hours} "), *note)]
        )


def _ladder(here: PaperScope, service: Service) -> Iterator[Block]:
    if service.escalation:
        titles = head(here.p(f"escalation.{name}") for name in _LADDER)
        rows = (
            (
                tuple(
                    joined(
                        (
                            strong(f"{after(here, rung)}{here.part_mark(rung)}"),
                            words(limits(service, rung)),
                        ),
                        Break(),
                    )
                ),
                words(here.roles(rung.to)),
                here.runs(rung.action or "—"),
            )
            for rung in service.escalation
        )
        yield Table((titles, *rows), weights=(3, 6, 6), row_heads=True)


def _time(here: PaperScope, service: Service, rung: Rung) -> tuple[Runs, Runs]:
    return strong(after(here, rung)), words(limits(service, rung))


def _deliverables(here: PaperScope, given: Sequence[Deliverable]) -> Iterator[Block]:
    if given:
        keys = ("title", "within", "contents", "form")
        titles = head(here.label("Deliverable", key) for key in keys)
        rows = (
            (
                strong(f"{item.title}{here.part_mark(item)}"),
                words(_when(here, item)),
                tuple(joined(map(here.runs, item.contents), Break())),
                here.entry_runs(item.form) if item.form else (Span("—"),),
            )
            for item in given
        )
        yield Table((titles, *rows), weights=(3, 3, 6, 3), row_heads=True)


def _when(here: PaperScope, item: Deliverable) -> str:
    if item.within:
        return deadline(here, item.within, item.after)
    return here.recurrence(item.every) if item.every else item.after or "—"


def _warranties(here: PaperScope, given: Sequence[Warranty]) -> Iterator[Block]:
    for item in given:
        yield Heading(2, f"{item.title}{here.part_mark(item)}")
        values: dict[str, Runs] = {
            "duration": words(here.duration(item.duration) if item.duration else ""),
            "starts": here.runs(item.starts or ""),
            "covers": tuple(joined(map(here.runs, item.covers), Break())),
            "cost": here.runs(item.cost or ""),
        }
        pairs = ((here.label("Warranty", key), runs) for key, runs in values.items() if runs)
        rows = tuple((strong(label), runs) for label, runs in pairs)
        if rows:
            yield Table(rows, head=0, weights=(1, 5), row_heads=True)
        if item.note:
            yield from here.blocks(item.note)


def _commitments(here: PaperScope, service: Service) -> Iterator[Block]:
    yield from facts(
        (f"{item.title}{here.part_mark(item)}", here.blocks(item.text))
        for item in service.commitments
    )
