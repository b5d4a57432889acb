"""The first page of a runbook: what is done at once, the incident's record, whether it fits."""

from collections.abc import Iterator
from typing import Final

from generator.model.entry import Status
from generator.model.fault import Fault, Message
from generator.model.playbook import Playbook
from generator.prose import Blank, Code, Paragraph, Runs, Span, Subheading
from generator.render.print.blocks import Block, Callout, Heading, Tone
from generator.render.print.making import bullets, facts, line, words
from generator.render.print.people import people, roles_of
from generator.render.print.steps import Runbook
from generator.render.site.lookups import message_text

_TOLD: Final = {"last-drilled": "last_rehearsed", "drill-every": "rehearse_every"}
"""What the record tells of the entry itself, with its keys."""


def banner(book: Runbook) -> Iterator[Block]:
    """Tells that the entry is not to be trusted yet, or no more."""
    status = book.entry.status
    if status is not Status.PUBLISHED:
        title = book.here.value("Status", status.value)
        yield Callout(Tone.WARNING, title, line(book.here.t(f"banner.{status.value}")))


def immediate(book: Runbook) -> Iterator[Block]:
    """What is done before anything else, in a frame."""
    entry = book.entry
    if isinstance(entry, Playbook):
        steps = tuple(book.steps("/immediate", entry.immediate))
    else:
        steps = tuple(book.steps("/workaround", entry.workaround))
    if steps:
        yield Callout(Tone.IMMEDIATE, book.here.p("sections.immediate"), steps)


def record(book: Runbook) -> Iterator[Block]:
    """What is written down at the start, and how well rehearsed the runbook is."""
    here, entry = book.here, book.entry
    drilled = entry.last_rehearsed if isinstance(entry, Playbook) else None
    every = entry.rehearse_every if isinstance(entry, Playbook) else None
    gap = (Paragraph((Blank(),)),)
    values: dict[str, tuple[Block, ...]] = {
        "number": gap,
        "found": gap,
        "started": gap,
        "commander": gap,
        "last-drilled": line(here.day(drilled)) if drilled else gap,
        "drill-every": line(here.duration(every)) if every else (),
    }
    yield from facts(
        (f"{here.p(f'record.{key}')}{here.key_mark(entry, _TOLD.get(key, ''))}", value)
        for key, value in values.items()
    )


def triggers(book: Runbook) -> Iterator[Block]:
    """What it looks like when this is the right runbook, and which is right otherwise."""
    here, entry = book.here, book.entry
    if entry.summary:
        yield from here.blocks(entry.summary)
    if isinstance(entry, Playbook):
        yield from bullets(here.runs(trigger) for trigger in entry.triggers)
    else:
        yield from bullets(here.runs(symptom) for symptom in entry.symptoms)
        yield from _messages(book, entry.messages)
    if entry.alerts:
        yield Heading(2, f"{here.label('Fault', 'alerts')}{here.key_mark(entry, 'alerts')}")
        yield from bullets((Span(alert, code=True),) for alert in entry.alerts)
    if isinstance(entry, Fault) and entry.impact:
        yield Heading(2, here.label("Fault", "impact"))
        yield from here.blocks(entry.impact)
    if ways := tuple(bullets(_elsewhere(book))):
        yield Callout(Tone.NOTE, here.p("sections.elsewhere"), ways)


def roles(book: Runbook) -> Iterator[Block]:
    """Who does what, and how to reach whom; without roles nobody is to be called."""
    entry = book.entry
    given = entry.roles if isinstance(entry, Playbook) else ()
    duties = {item.role: item.duty for item in given}
    if named := tuple(dict.fromkeys((*duties, *roles_of(entry)))):
        yield people(book.here, named, duties)


def _messages(book: Runbook, messages: tuple[Message, ...]) -> Iterator[Block]:
    if messages:
        yield Heading(2, book.here.label("Fault", "messages"))
    for message in messages:
        where = f"{message.where or ''}{book.here.part_mark(message)}".strip()
        if where:
            yield Subheading(3, (Span(where),))
        yield Code(message_text(message))


def _elsewhere(book: Runbook) -> Iterator[Runs]:
    """Where else to look: as a playbook says; for a fault, what it names as related."""
    here, entry = book.here, book.entry
    arrow = Span(f" {here.p('also-see')}")
    if isinstance(entry, Playbook):
        for item in entry.elsewhere:
            mark = words(here.part_mark(item))
            yield (*here.runs(item.when), *mark, arrow, *here.entry_runs(item.goto))
    else:
        for name in entry.related:
            if isinstance(here.base.entries.get(name), Fault | Playbook):
                yield (arrow, *here.entry_runs(name))
