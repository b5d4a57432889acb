"""Lines to sign on."""

from collections.abc import Iterator
from typing import Final

from generator.press.word.measure import ems
from generator.press.word.paragraphs import Form, paragraph, tab_stop
from generator.press.word.place import Place
from generator.press.word.runs import said, tab
from generator.press.word.xml import Xml, together
from generator.render.print.blocks import Signatures

_NAME: Final = 0.62
"""Where the line for the name ends, as a part of the width."""
_SPACE_EMS: Final = 1.0


def signatures(place: Place, block: Signatures) -> Iterator[Xml]:
    """A line each for a name and, beside it, for a date."""
    label = round(max(map(ems, block.labels), default=0) * place.em + _SPACE_EMS * place.em)
    form = Form("Opsbook Signature", tabs=_stops(place, label, with_date=bool(block.date)))
    for number, name in enumerate(block.labels, 1):
        content = (said(place, name), tab(), tab(), *_date(place, block.date))
        yield paragraph(place.part(is_last=number == len(block.labels)), together(content), form)


def _date(place: Place, label: str) -> tuple[Xml, ...]:
    return (tab(), said(place, f"{label} "), tab()) if label else ()


def _stops(place: Place, label: int, *, with_date: bool) -> Xml:
    """After the label, after the line for the name, before and after that for the date."""
    start = place.indent + label
    if not with_date:
        return together((tab_stop(start), tab_stop(place.width, "right", "underscore")))
    middle = place.indent + round(place.room * _NAME)
    return together(
        (
            tab_stop(start),
            tab_stop(middle, "right", "underscore"),
            tab_stop(middle + round(_SPACE_EMS * place.em)),
            tab_stop(place.width, "right", "underscore"),
        )
    )
