"""What is good to know when there is time: the drill, what is near, where it comes from."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.model.drill import Drill, Inject
from generator.model.entry import Entry, Source
from generator.model.playbook import Playbook
from generator.prose import List, Marker, Runs, Span, Table
from generator.render.print.blocks import Block, Columns, Heading, Together
from generator.render.print.links import printed_runs
from generator.render.print.making import bullets, facts, line, words
from generator.render.print.scope import PaperScope
from generator.render.print.steps import Runbook
from generator.render.site.lookups import see_also

_INJECT = ("at", "to", "tell", "expect")
_MANY = 6


def drill(book: Runbook) -> Iterator[Block]:
    """How a playbook is rehearsed."""
    if isinstance(book.entry, Playbook) and book.entry.drill:
        yield from rehearsal(book.here, book.entry.drill)


def rehearsal(here: PaperScope, drill: Drill) -> Iterator[Block]:
    """A drill with its injects as a table in the order of time."""
    yield from here.blocks(drill.scenario)
    values = {
        "frequency": here.recurrence(drill.frequency) if drill.frequency else "",
        "duration": here.duration(drill.duration) if drill.duration else "",
        "participants": here.roles(drill.participants),
    }
    yield from _facts(here, "Drill", values)
    yield from _titled(here, "preparation", bullets(map(here.runs, drill.preparation)))
    yield from _titled(here, "injects", _injects(here, drill.injects))
    yield from _titled(here, "success", bullets(map(here.runs, drill.success), Marker.BOX))
    yield from _titled(here, "debrief", bullets((Span(item),) for item in drill.debrief))


def related(book: Runbook) -> Iterator[Block]:
    """Entries to read next, and where the statements come from."""
    here, entry = book.here, book.entry
    for listed in bullets(here.entry_runs(name) for name in see_also(here, entry)):
        yield from _columns(listed)
    yield from sources(here, entry, level=2)


def sources(here: PaperScope, entry: Entry, level: int) -> Iterator[Block]:
    """Where the statements of an entry come from, under a heading of some level."""
    if entry.references:
        yield Heading(level, here.label("Entry", "references"))
        yield from bullets(_source(here, source) for source in entry.references)


def about(book: Runbook) -> Iterator[Block]:
    """The entry's own facts: id, status, review, owner, other names."""
    yield Together(tuple(about_entry(book.here, book.entry)))


def about_entry(here: PaperScope, entry: Entry) -> Iterator[Block]:
    """The facts of any entry: id, status, review, owner, other names."""
    comma = here.t("list-comma")
    values = {
        "id": entry.id,
        "status": here.value("Status", entry.status.value),
        "reviewed": here.day(entry.reviewed) if entry.reviewed else "",
        "owner": here.role(entry.owner).title if entry.owner else "",
        "aliases": comma.join(entry.aliases),
        "tags": comma.join(entry.tags),
    }
    given = {key: value for key, value in values.items() if value}
    yield from facts(
        (f"{here.label('Entry', key)}{here.key_mark(entry, key)}", line(value))
        for key, value in given.items()
    )


def _columns(listed: List) -> Iterator[Block]:
    """A list of short lines beside each other, unless there are few."""
    if len(listed.items) < _MANY:
        yield listed
        return
    half = (len(listed.items) + 1) // 2
    parts = (listed.items[:half], listed.items[half:])
    yield Columns(tuple((replace(listed, items=items),) for items in parts))


def _facts(here: PaperScope, model: str, values: Mapping[str, str]) -> Iterator[Block]:
    """Keys of a model with plain values."""
    given = {key: value for key, value in values.items() if value}
    yield from facts((here.label(model, key), line(value)) for key, value in given.items())


def _titled(here: PaperScope, key: str, blocks: Iterator[Block]) -> Iterator[Block]:
    """Blocks under the name of a key of drills, if there are any."""
    if body := tuple(blocks):
        yield Heading(2, here.label("Drill", key))
        yield from body


def _injects(here: PaperScope, injects: tuple[Inject, ...]) -> Iterator[Block]:
    if injects:
        head = tuple((Span(here.label("Inject", key)),) for key in _INJECT)
        rows = (_inject(here, inject) for inject in injects)
        yield Table((head, *rows), weights=(2, 3, 5, 5), row_heads=True)


def _inject(here: PaperScope, inject: Inject) -> tuple[Runs, ...]:
    at = here.t("drill.at", time=here.duration(inject.at)) if inject.at else here.t("drill.start")
    return (
        words(f"{at}{here.part_mark(inject)}"),
        (Span(here.role(inject.to).title),) if inject.to else (),
        here.runs(inject.tell),
        here.runs(inject.expect or ""),
    )


def _source(here: PaperScope, source: Source) -> Runs:
    title = printed_runs((Span(source.title, link=source.url or ""),), here)
    clause = here.t("clause", clause=source.clause) if source.clause else ""
    return (*title, *words(f"{clause}{here.part_mark(source)}"))
