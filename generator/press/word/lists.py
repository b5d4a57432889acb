"""Lists: the mark stands before the first block of an item, the others below its text."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from generator.press.word.paragraphs import Form, paragraph, tab_stop
from generator.press.word.place import Place
from generator.press.word.runs import box, tab, written
from generator.press.word.xml import NOTHING, Xml, together
from generator.prose import Block, List, Marker, Paragraph

_STEP_EMS: Final = 1.7
"""How far a list indents its text; `numbering.xml` of the base has it for text of 10 points."""
_DEEPEST: Final = 8
_STYLES: Final = 3


def listed(place: Place, block: List) -> Iterator[Xml]:
    """A list with bullets, numbers or boxes."""
    inside = replace(place.indented(_step(place)), level=place.level + 1)
    form = _form(place, block)
    for number, item in enumerate(block.items, 1):
        at = inside.part(is_last=number == len(block.items))
        yield _item(at, item, form, with_box=block.marker is Marker.BOX)


def _item(place: Place, item: Sequence[Block], form: Form, *, with_box: bool) -> Xml:
    first, rest = _divided(item)
    mark = together((box(place), tab())) if with_box else NOTHING
    return together(
        (
            paragraph(place, together((mark, written(place, first.runs))), form),
            replace(place, style=_continued(place)).write(rest),
        )
    )


def _divided(item: Sequence[Block]) -> tuple[Paragraph, Sequence[Block]]:
    """The paragraph that bears the mark, an empty one if the item begins otherwise."""
    match item:
        case (Paragraph() as first, *rest):
            return first, rest
        case _:
            return Paragraph(()), item


def _continued(place: Place) -> str:
    return "List Continue" if place.style == "Normal" else place.style


def _form(place: Place, block: List) -> Form:
    step = _step(place)
    left = place.indent + step
    match block.marker:
        case Marker.BULLET:
            return _bulleted(place, left)
        case Marker.NUMBER:
            level = min(place.level, _DEEPEST)
            number = place.package.numbered(block.start, level)
            return Form("List Number", number=(number, level), left=left, hanging=step)
        case Marker.BOX:
            stop = tab_stop(left)
            return Form("Opsbook Tick", tabs=stop, left=left, hanging=step)


def _bulleted(place: Place, left: int) -> Form:
    """A style that a template brings along keeps its own bullet."""
    depth = min(place.level + 1, _STYLES)
    style = "List Bullet" if depth == 1 else f"List Bullet {depth}"
    number = place.package.bullets(style)
    numbered = (number, min(place.level, _DEEPEST)) if number else None
    return Form(style, number=numbered, left=left, hanging=_step(place))


def _step(place: Place) -> int:
    return round(_STEP_EMS * place.em)
