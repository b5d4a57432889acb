"""An inspection checklist on paper: what, how, what is normal, and room for what was found."""

from collections.abc import Iterator
from typing import Final

from generator.model.checklist import Checklist, Item, Record
from generator.prose import Blank, Box, Break, Marker, Run, Runs, Span, Table
from generator.render.print.blocks import Block, Heading, Lines, Signatures
from generator.render.print.document import A4, Document, Paper
from generator.render.print.frame import framed
from generator.render.print.making import bullets, facts, head, joined, line, to_fill
from generator.render.print.scope import PaperScope

_COLUMNS: Final = ("number", "what", "how", "normal", "result", "remarks")
_WEIGHTS: Final = (2, 7, 15, 11, 8, 8)


def checklist(here: PaperScope, entry: Checklist) -> Document:
    """The checklist that a view is about."""
    document = Document(
        id=entry.id,
        paper=Paper.CHECKLIST,
        title=entry.title,
        language=here.language,
        body=(*_record(here), *checklist_body(here, entry), *_end(here)),
        sheet=A4.turned(),
    )
    return framed(document, here, entry)


def checklist_body(here: PaperScope, entry: Checklist) -> Iterator[Block]:
    """The blocks of a checklist, for a document of its own or a chapter of a volume."""
    if entry.summary:
        yield from here.blocks(entry.summary)
    comma = here.t("list-comma")
    values = {
        "frequency": here.recurrence(entry.frequency) if entry.frequency else "",
        "role": here.role(entry.role).title if entry.role else "",
        "systems": comma.join(here.topic("systems", name).title for name in entry.systems),
    }
    yield from facts((here.label("Checklist", key), line(v)) for key, v in values.items() if v)
    yield from _titled(here, "before", entry.before)
    yield Heading(1, here.t("sections.items"))
    yield items(here, entry.items)
    yield from _titled(here, "after", entry.after)
    if entry.form:
        yield from bullets([here.entry_runs(entry.form)], Marker.BOX)


def items(here: PaperScope, checked: tuple[Item, ...]) -> Table:
    """The items of a checklist, one a row; the group of neighbours stands at the first of them."""
    titles = head(here.p(f"checklist.{name}") for name in _COLUMNS)
    groups = ("", *(item.group or "" for item in checked))
    rows = (
        _row(here, number, item, item.group or "" if item.group != before else "")
        for number, (item, before) in enumerate(zip(checked, groups, strict=False), 1)
    )
    return Table((titles, *rows), weights=_WEIGHTS)


def _record(here: PaperScope) -> Iterator[Block]:
    yield from to_fill(here.p(f"checklist.{key}") for key in ("place", "day"))


def _end(here: PaperScope) -> Iterator[Block]:
    yield Lines(3, here.p("checklist.found"))
    labels = tuple(here.p(f"checklist.{key}") for key in ("inspector", "reviewer"))
    yield Signatures(labels, here.p("sign-off.date"))


def _titled(here: PaperScope, section: str, texts: tuple[str, ...]) -> Iterator[Block]:
    if texts:
        yield Heading(1, here.t(f"sections.{section}"))
        yield from bullets(map(here.runs, texts), Marker.BOX)


def _row(here: PaperScope, number: int, item: Item, group: str) -> tuple[Runs, ...]:
    what: Runs = (Span(item.what, strong=True),)
    return (
        (Span(str(number)),),
        (Span(group), Break(), *what) if group else what,
        tuple(joined(_how(here, item), Break())),
        tuple(joined(_normal(here, item), Break())),
        tuple(_result(here, item)),
        (),
    )


def _how(here: PaperScope, item: Item) -> Iterator[Runs]:
    """In words, then the commands; each begins with a mark, since long ones are wrapped."""
    if item.how:
        yield here.runs(item.how)
    for command in item.run:
        for typed in command.rstrip("\n").split("\n"):
            yield (Span("› "), Span(typed, code=True)) if typed else ()


def _normal(here: PaperScope, item: Item) -> Iterator[Runs]:
    if item.normal:
        yield here.runs(item.normal)
    if item.if_not:
        label = f"{here.label('Item', 'if_not')}{here.p('colon')}"
        yield (Span(label, strong=True), *here.runs(item.if_not))


def _result(here: PaperScope, item: Item) -> Iterator[Run]:
    yield from (Box(), Span(f" {here.p('checklist.good')}  "))
    yield from (Box(), Span(f" {here.p('checklist.bad')}"))
    if item.record is not Record.TICK:
        yield Break()
        yield Blank(length=4)
        if item.unit:
            yield Span(f" {item.unit}")
