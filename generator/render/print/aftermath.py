"""The end of a runbook: what is said, what is handed in, what is learnt, and who signs."""

import re
from collections.abc import Iterator
from typing import Final

from generator import prose
from generator.model.playbook import Communication, Playbook, Report
from generator.prose import Blank, Break, List, Marker, Paragraph, Quote, Run, Runs, Span
from generator.render.print.blocks import Block, Heading, Signatures, Together
from generator.render.print.making import bullets, facts, joined, line, strong, words
from generator.render.print.steps import Runbook
from generator.render.site.lookups import deadline, measures

_GAP: Final = re.compile(r"【([^【】\n]*)】")


def communications(book: Runbook) -> Iterator[Block]:
    """Prepared texts; what stands in 【】 is to be filled in when they are sent."""
    if isinstance(book.entry, Playbook):
        for item in book.entry.communications:
            yield Heading(2, f"{item.title}{book.here.part_mark(item)}")
            yield from _terms(book, item)
            yield Quote((Paragraph(tuple(_with_gaps(item.text.rstrip("\n")))),))


def closure(book: Runbook) -> Iterator[Block]:
    """What is handed in, by whom, to whom and by when, to be ticked off."""
    if isinstance(book.entry, Playbook) and book.entry.closure:
        yield List(tuple(tuple(_report(book, item)) for item in book.entry.closure), Marker.BOX)


def prevention(book: Runbook) -> Iterator[Block]:
    """How to keep it from happening again."""
    here = book.here
    yield from bullets(here.runs(item) for item in book.entry.prevention)
    if against := measures(here, book.entry):
        yield Heading(2, here.texts.text("kinds.measure.plural"))
        yield from bullets(
            (*here.entry_runs(measure.id), Span(f" · {here.recurrence(measure.frequency)}"))
            if measure.frequency
            else here.entry_runs(measure.id)
            for measure in against
        )


def sign_off(book: Runbook) -> Iterator[Block]:
    """Lines for those who answer for what was done."""
    here = book.here
    labels = tuple(here.p(f"sign-off.{name}") for name in ("handler", "reviewer", "customer"))
    yield Together((Signatures(labels, here.p("sign-off.date")),))


def _terms(book: Runbook, item: Communication) -> Iterator[Block]:
    here = book.here
    terms = {
        "when": here.blocks(item.when) if item.when else (),
        "sender": line(here.role(item.sender).title) if item.sender else (),
        "to": line(item.to) if item.to else (),
    }
    yield from facts((here.label("Communication", key), value) for key, value in terms.items())


def _with_gaps(text: str) -> Iterator[Run]:
    for number, typed in enumerate(text.split("\n")):
        if number:
            yield Break()
        for position, piece in enumerate(_GAP.split(typed)):
            if position % 2:
                yield Blank(piece)
            elif piece:
                yield Span(piece)


def _report(book: Runbook, report: Report) -> Iterator[prose.Block]:
    here = book.here
    said: tuple[Runs, ...] = (
        (*strong(report.title), *words(here.part_mark(report))),
        (Span(deadline(here, report.within, report.after)),) if report.within else (),
        (Span(here.role(report.role).title),) if report.role else (),
        (Span(f"{here.p('also-see')}{report.to}"),) if report.to else (),
        here.entry_runs(report.form) if report.form else (),
    )
    yield Paragraph(tuple(joined(said, Span(" · "))))
    yield from bullets(here.runs(item) for item in report.contents)
