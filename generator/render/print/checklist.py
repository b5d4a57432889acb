"""An inspection checklist on paper: what, how, what is normal, and room for what was found."""

from collections.abc import Iterator
from typing import Final

from generator.model.checklist import Checklist, Item, Record
from generator.prose import Blank, Box, Break, Marker, Run, Runs, Span, Table
from generator.render.print.blocks import Block, Columns, Heading, Lines, Signatures, Together
from generator.render.print.document import A4, Document, Paper
from generator.render.print.frame import framed
from generator.render.print.making import bullets, facts, head, joined, line, strong, to_fill, words
from generator.render.print.scope import PaperScope

_COLUMNS: Final = ("number", "what", "how", "normal", "result", "remarks")
_WEIGHTS: Final = (4, 8, 15, 12, 6, 8)


def checklist(here: PaperScope, entry: Checklist) -> Document:
    """The checklist that a view is about."""
    document = Document(
        id=entry.id,
        paper=Paper.CHECKLIST,
        title=entry.title,
        language=here.language,
        body=(_top(here, entry), *_round(here, entry), *_end(here)),
        sheet=A4.turned(),
    )
    return framed(document, here, entry)


def checklist_body(here: PaperScope, entry: Checklist) -> Iterator[Block]:
    """The blocks of a checklist as a chapter of a volume."""
    yield from _about(here, entry)
    yield from _round(here, entry)


def _about(here: PaperScope, entry: Checklist) -> Iterator[Block]:
    if entry.summary:
        yield from here.blocks(entry.summary)
    comma = here.t("list-comma")
    values = {
        "frequency": here.recurrence(entry.frequency) if entry.frequency else "",
        "role": here.role(entry.role).title if entry.role else "",
        "systems": comma.join(here.topic("systems", name).title for name in entry.systems),
    }
    yield from facts((here.label("Checklist", key), line(v)) for key, v in values.items() if v)


def _round(here: PaperScope, entry: Checklist) -> Iterator[Block]:
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


def _top(here: PaperScope, entry: Checklist) -> Columns:
    """What the round is about, beside where and when it is made."""
    to_write = (here.p(f"checklist.{key}") for key in ("place", "day"))
    return Columns((tuple(_about(here, entry)), tuple(to_fill(to_write))), (3, 2))


def _end(here: PaperScope) -> Iterator[Block]:
    found = Lines(3, here.p("checklist.found"))
    labels = tuple(here.p(f"checklist.{key}") for key in ("inspector", "reviewer"))
    yield Together((found, Signatures(labels, here.p("sign-off.date"))))


def _titled(here: PaperScope, section: str, texts: tuple[str, ...]) -> Iterator[Block]:
    if texts:
        yield Heading(1, here.t(f"sections.{section}"))
        yield from bullets(map(here.runs, texts), Marker.BOX)


def _row(here: PaperScope, number: int, item: Item, group: str) -> tuple[Runs, ...]:
    what = words(f"{item.what}{here.part_mark(item)}")
    return (
        words(str(number)),
        (*strong(group), Break(), *what) if group else what,
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
        yield (*strong(label), *here.runs(item.if_not))


def _result(here: PaperScope, item: Item) -> Iterator[Run]:
    yield from (Box(), Span(f" {here.p('checklist.good')}"), Break())
    yield from (Box(), Span(f" {here.p('checklist.bad')}"))
    if item.record is not Record.TICK:
        yield Break()
        yield Blank(length=4)
        if item.unit:
            yield Span(f" {item.unit}")
