"""A blank form on paper: fields with room to write, signatures, and where it goes then."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from typing import Final

from generator.model.form import FieldType, Form, FormField, Signature
from generator.prose import Blank, Box, Break, Paragraph, Run, Runs, Span, Table
from generator.render.print.blocks import Block, Heading, Lines, Signatures, Together
from generator.render.print.document import Document, Paper
from generator.render.print.frame import framed
from generator.render.print.making import head, joined, strong, words
from generator.render.print.scope import PaperScope
from generator.render.site.lookups import deadline

LINES: Final = 3
"""How many lines there are for a field of several lines."""

_SHORT: Final = {
    FieldType.DATE: ("year", "month", "day"),
    FieldType.TIME: ("hour", "minute"),
    FieldType.DATETIME: ("year", "month", "day", "hour", "minute"),
}
_TALL: Final = frozenset({FieldType.LINES, FieldType.TABLE})


def form(here: PaperScope, entry: Form) -> Document:
    """The blank form that a view is about."""
    document = Document(
        id=entry.id,
        paper=Paper.FORM,
        title=entry.title,
        language=here.language,
        body=tuple(form_body(here, entry)),
    )
    return framed(document, here, entry)


def form_body(here: PaperScope, entry: Form) -> Iterator[Block]:
    """The blocks of a form, for a document of its own or a chapter of a volume."""
    for text in filter(None, (entry.summary, entry.purpose)):
        yield from here.blocks(text)
    filler = _filler(entry)
    yield from _rules(here, entry, filler)
    fields = tuple(_fields(here, entry, filler))
    if not entry.signatures:
        yield from fields
        return
    labels = tuple(_signature(here, item) for item in entry.signatures)
    yield from fields[:-1]
    yield Together((*fields[-1:], Signatures(labels, here.p("sign-off.date"))))


def _fields(here: PaperScope, entry: Form, filler: str) -> Iterator[Block]:
    for group, members in groupby(entry.fields, key=lambda item: item.group or ""):
        if group:
            yield Heading(1, group)
        yield from _group(here, tuple(members), filler)


def _filler(entry: Form) -> str:
    """The role that fills in most of the fields, "" for none."""
    counted = Counter(item.filled_by for item in entry.fields if item.filled_by)
    return next((role for role, _ in counted.most_common(1)), "")


def _rules(here: PaperScope, entry: Form, filler: str) -> Iterator[Block]:
    """Who fills it in, what must be, where it goes: said once instead of at every field."""
    told = here.p("form.filler", role=here.role(filler).title) if filler else ""
    must = here.p("form.required") if any(item.required for item in entry.fields) else ""
    colon = here.p("colon")
    way = (f"{here.label('Form', key)}{colon}{said}" for key, said in _way(here, entry).items())
    for lines in ((told, must), way):
        if runs := tuple(joined(map(words, lines), Span("  "))):
            yield Paragraph(runs)


def _group(here: PaperScope, members: tuple[FormField, ...], filler: str) -> Iterator[Block]:
    """Neighbours that take a line each are the rows of one table."""
    for is_tall, some in groupby(members, key=lambda item: item.type in _TALL):
        if is_tall:
            for item in some:
                yield Together(tuple(_tall(here, item, filler)))
        else:
            rows = tuple((_label(here, item, filler), tuple(_room(here, item))) for item in some)
            yield Table(rows, head=0, weights=(1, 2))


def _tall(here: PaperScope, item: FormField, filler: str) -> Iterator[Block]:
    yield Paragraph(_label(here, item, filler))
    if room := tuple(_room(here, item)):
        yield Paragraph(room)
    if item.type is FieldType.TABLE and item.columns:
        titles = head(item.columns)
        yield Table((titles, *(((),) * len(item.columns) for _ in range(item.rows))))
    else:
        yield Lines(LINES)


def _label(here: PaperScope, item: FormField, filler: str) -> Runs:
    star = f" {here.p('form.star')}" if item.required else ""
    other = item.filled_by if item.filled_by != filler else None
    by = here.t("form.by", role=here.role(other).title) if other else ""
    label = (
        *strong(f"{item.label}{star}{here.part_mark(item)}"),
        *words(here.p("aside", text=by) if by else ""),
    )
    return (*label, Break(), *here.runs(item.hint)) if item.hint else label


def _room(here: PaperScope, item: FormField) -> Iterator[Run]:
    """What stands in the field before anything is written: boxes, or gaps for a date."""
    for option in item.options:
        yield from (Box(), Span(f" {option}   "))
    for unit in _SHORT.get(item.type, ()):
        yield from (Blank(length=4 if unit == "year" else 2), Span(here.p(f"form.{unit}")))


def _way(here: PaperScope, entry: Form) -> dict[str, str]:
    """Until when, to whom and how often, by their keys."""
    when = deadline(here, entry.deadline, entry.after) if entry.deadline else entry.after
    given = {
        "deadline": when,
        "hand_to": here.role(entry.hand_to).title if entry.hand_to else None,
        "copies": str(entry.copies) if entry.copies > 1 else None,
    }
    return {key: said for key, said in given.items() if said}


def _signature(here: PaperScope, item: Signature) -> str:
    role = here.role(item.role).title if item.role else item.label
    aside = "" if role == item.label else here.p("aside", text=role)
    return f"{item.label}{aside}{here.part_mark(item)}"
