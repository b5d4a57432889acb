"""Paragraphs, and the blocks that are one or a few of them."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from generator.press.word.measure import ems
from generator.press.word.place import Place
from generator.press.word.runs import Look, line_break, said, tab, written
from generator.press.word.xml import NOTHING, Xml, together, w
from generator.prose import (
    Blank,
    Break,
    Code,
    Image,
    Paragraph,
    Quote,
    Rule,
    Run,
    Runs,
    Subheading,
)
from generator.render.print.blocks import Heading, Lines, PageBreak
from generator.render.print.walk import plain

_SHORT: Final = 12
"""Commands of so many lines stay together."""

_TO_WRITE: Final = 4.0
"""Ems of a line that a gap needs, else it goes to the next."""

_LINE_EMS: Final = 1.3
_BELOW_EMS: Final = 0.3
"""Height of a line of text, and what stands below one to write on, in em."""

_LETTERS: Final = (0.9, 1.0, 1.08)
"""How wide letters may be beside those of ordinary text: small, the same, bold."""


@dataclass(frozen=True, slots=True)
class Form:
    """How a paragraph differs from others of its style.

    Attributes:
        style: name of the style, "" for that of the place.
        keeps: whether it stays with what follows.
        breaks: whether it begins a page.
        number: id and level of the list whose mark it bears.
        tabs: its tab stops.
        left: indent in twips, None for that of the style.
        hanging: how far the first line stands out, in twips.
        align: "" for that of the style.
        above: space above it in twips, None for that of the style.
        below: the same below it.
    """

    style: str = ""
    keeps: bool = False
    breaks: bool = False
    number: tuple[int, int] | None = None
    tabs: Xml = NOTHING
    left: int | None = None
    hanging: int = 0
    align: str = ""
    above: int | None = None
    below: int | None = None


ORDINARY: Final = Form()


def paragraph(place: Place, content: Xml, form: Form = ORDINARY) -> Xml:
    """A paragraph with runs in it."""
    return w("p", w("pPr", *_properties(place, form)), content)


def gap(place: Place) -> Xml:
    """A narrow space; without it Word makes one table of two."""
    return paragraph(place, NOTHING, Form("Opsbook Gap"))


def tab_stop(position: int, side: str = "left", leader: str = "none") -> Xml:
    """A tab stop, in twips from the left edge."""
    return w("tab", val=side, leader=leader, pos=position)


def text(place: Place, block: Paragraph) -> Iterator[Xml]:
    """A paragraph of free text."""
    match block.runs:
        case (Image(),):
            yield paragraph(
                place, written(place, block.runs), Form("Opsbook Figure", left=place.indent)
            )
        case (Blank(note),):
            yield paragraph(place, *to_fill(place, note))
        case _:
            yield paragraph(place, written(place, block.runs))


def to_fill(place: Place, note: str, form: Form = ORDINARY) -> tuple[Xml, Form]:
    """A line to write on that reaches to the right edge, and the form of its paragraph."""
    before = said(place, note, Look("Opsbook Blank")) if note else NOTHING
    stop = tab_stop(place.width, "right", "underscore")
    form = replace(form, tabs=together((form.tabs, stop)))
    return together((before, tab())), _spaced(place, form) if place.writing else form


def lined(place: Place, runs: Runs, form: Form) -> tuple[Xml, Form]:
    """Runs whose gaps at ends of lines reach to the right edge, and the form of their paragraph.

    A gap of letters would be torn apart there.
    """
    written_lines = [tuple(line) for is_end, line in groupby(runs, _is_break) if not is_end]
    if not any(isinstance(line[-1], Blank) for line in written_lines):
        return written(place, runs), form
    stop = tab_stop(place.width, "right", "underscore")
    content = line_break().join(_lined(place, line) for line in written_lines)
    return Xml(content), replace(form, tabs=together((form.tabs, stop)))


def heading(place: Place, block: Heading) -> Iterator[Xml]:
    """A heading of the outline."""
    words = f"{block.number} {block.text}" if block.number else block.text
    content = place.bookmarks.heading(said(place, words), block.anchor)
    yield paragraph(
        place, content, Form(f"heading {block.level}", above=0 if place.is_top else None)
    )


def subheading(place: Place, block: Subheading) -> Iterator[Xml]:
    """A heading within free text."""
    yield paragraph(place, written(place, block.runs), Form("Opsbook Subheading"))


def code(place: Place, block: Code) -> Iterator[Xml]:
    """Commands, a paragraph each line, so that wrapped ones are indented."""
    lines = block.text.split("\n")
    is_short = len(lines) <= _SHORT
    for number, line in enumerate(lines, 1):
        form = Form("Opsbook Command", keeps=is_short and number < len(lines))
        yield paragraph(place, said(place, line), form)
    yield gap(place)


def quote(place: Place, block: Quote) -> Iterator[Xml]:
    """Words of somebody else."""
    yield replace(place, style="Quote").write(block.blocks)
    yield gap(place)


def rule(place: Place, block: Rule) -> Iterator[Xml]:
    """A line across."""
    del block
    yield paragraph(place, NOTHING, Form("Opsbook Rule"))


def lines(place: Place, block: Lines) -> Iterator[Xml]:
    """Ruled lines to write on."""
    if block.label:
        yield paragraph(place, said(place, block.label, Look("Opsbook Label")), Form(keeps=True))
    yield together(paragraph(place, NOTHING, Form("Opsbook Line")) for _ in range(block.count))
    yield gap(place)


def page_break(place: Place, block: PageBreak) -> Iterator[Xml]:
    """The end of a page."""
    del block
    yield paragraph(place, NOTHING, Form("Opsbook Gap", breaks=True))


def _spaced(place: Place, form: Form) -> Form:
    """A line to write on with the height that a hand needs, of which some is below it."""
    below = round(_BELOW_EMS * place.em)
    return replace(
        form, above=max(place.writing - round(_LINE_EMS * place.em) - below, 0), below=below
    )


def _lined(place: Place, line: Runs) -> Xml:
    before, last = line[:-1], line[-1]
    if not isinstance(last, Blank):
        return written(place, line)
    below = line_break() if before and not _has_room(place, before, last) else NOTHING
    note = said(place, last.note, Look("Opsbook Blank")) if last.note else NOTHING
    return together((written(place, before), below, note, tab()))


def _has_room(place: Place, before: Runs, gap: Blank) -> bool:
    """Whether a gap surely has room to write in after what stands before it."""
    room = place.width / place.em
    gaps = sum(run.length for run in before if isinstance(run, Blank))
    taken = ems(plain(before)) + gaps + ems(gap.note)
    return all(room - taken * factor % room >= _TO_WRITE for factor in _LETTERS)


def _is_break(run: Run) -> bool:
    return isinstance(run, Break)


def _properties(place: Place, form: Form) -> Iterator[Xml]:
    """In the order that the standard asks for."""
    style = form.style or place.style
    yield w("pStyle", val=place.package.styles.id(style))
    if form.keeps or place.keeps:
        yield w("keepNext")
    if form.breaks:
        yield w("pageBreakBefore")
    if form.number:
        number, level = form.number
        yield w("numPr", w("ilvl", val=level), w("numId", val=number))
    if form.tabs:
        yield w("tabs", form.tabs)
    sides = {"before": form.above, "after": form.below}
    if space := {side: twips for side, twips in sides.items() if twips is not None}:
        yield w("spacing", **space)
    if form.left is not None:
        yield w("ind", left=form.left, hanging=form.hanging)
    elif place.indent:
        left, hanging = place.package.styles.indent(style)
        yield w("ind", left=left + place.indent, hanging=hanging)
    if form.align:
        yield w("jc", val=form.align)
