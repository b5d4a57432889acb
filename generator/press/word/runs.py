"""Runs: what stands within a line."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from generator.press.word.measure import ems
from generator.press.word.pictures import drawing
from generator.press.word.place import Place
from generator.press.word.xml import NOTHING, Xml, characters, element, together, w
from generator.prose import Blank, Box, Break, Image, Run, Runs, Span

_LAYOUT: Final = re.compile("([\t\r\n])")
_LINE: Final = "_"
_LINES_AN_EM: Final = 1.8
_TELEPHONE: Final = "tel:"
_LEAST: Final = 2
_TALLEST: Final = 0.6
_BOX: Final = "☐"
_BOX_FONT: Final = "MS Gothic"


@dataclass(frozen=True, slots=True)
class Look:
    """How a run differs from its paragraph.

    Attributes:
        style: name of a character style, "" for none.
        strong: bold.
        emphasis: dots below Chinese, italics elsewhere.
        struck: a line through it.
    """

    style: str = ""
    strong: bool = False
    emphasis: bool = False
    struck: bool = False


PLAIN: Final = Look()


def written(place: Place, runs: Runs) -> Xml:
    """Runs one after the other."""
    return together(_run(place, run) for run in runs)


def said(place: Place, text: str, look: Look = PLAIN) -> Xml:
    """Plain text."""
    properties = _properties(place, text, look)
    return w("r", properties, *_pieces(text))


def tab() -> Xml:
    """A jump to the next tab stop."""
    return w("r", w("tab"))


def line_break() -> Xml:
    """The end of a line within a paragraph."""
    return w("r", w("br"))


def box(place: Place) -> Xml:
    """An empty box, to tick with a pen or on screen."""
    states = (
        element("w14:checked", {"w14:val": 0}),
        element("w14:checkedState", {"w14:val": "2612", "w14:font": _BOX_FONT}),
        element("w14:uncheckedState", {"w14:val": "2610", "w14:font": _BOX_FONT}),
    )
    run = w(
        "r",
        w(
            "rPr",
            w("rStyle", val=place.package.styles.id("Opsbook Box")),
            w("rFonts", hint="eastAsia"),
        ),
        w("t", characters(_BOX)),
    )
    return w("sdt", w("sdtPr", element("w14:checkbox", {}, *states)), w("sdtContent", run))


def gap(place: Place, blank: Blank) -> Xml:
    """A line to write on, with a note at its beginning that tells what."""
    rest = max(blank.length - ems(blank.note), _LEAST)
    note = said(place, blank.note, Look("Opsbook Blank")) if blank.note else NOTHING
    line = said(place, _LINE * round(rest * _LINES_AN_EM))
    return together((note, line))


def picture(place: Place, image: Image) -> Xml:
    """An image as wide as there is room; one that Word cannot show is told of."""
    found = place.package.image(image.path)
    if found is None:
        name = image.description or image.path
        return said(place, place.texts.text("word.no-picture", name=name), Look(emphasis=True))
    size = found.within(place.room, round(place.height * _TALLEST))
    return drawing(found, size, image.description, place.package.next_drawing())


def linked(place: Place, link: str, content: Xml) -> Xml:
    """The content as a link; one that leads nowhere is no link."""
    if target := place.bookmarks.target(link):
        return w("hyperlink", content, anchor=target, history=1)
    if relation := place.package.link(link):
        return element("w:hyperlink", {"r:id": relation, "w:history": 1}, content)
    return content


def leads(place: Place, link: str) -> bool:
    """Whether a link can be followed."""
    return bool(link) and bool(place.bookmarks.target(link) or place.package.link(link))


def _run(place: Place, run: Run) -> Xml:
    match run:
        case Span():
            return _span(place, run)
        case Blank():
            return gap(place, run)
        case Box():
            return box(place)
        case Break():
            return line_break()
        case Image():
            return picture(place, run)


def _span(place: Place, span: Span) -> Xml:
    look = Look("Opsbook Code" if span.code else "", span.strong, span.emphasis, struck=span.struck)
    if span.link.startswith(_TELEPHONE):
        return linked(place, span.link, _unbroken(place, span.text))
    if leads(place, span.link):
        return linked(place, span.link, said(place, span.text, replace(look, style="Hyperlink")))
    return said(place, span.text, look)


def _unbroken(place: Place, text: str) -> Xml:
    """A number whose hyphens do not end a line."""
    look = Look("Hyperlink")
    pieces = (said(place, piece, look) if piece else NOTHING for piece in text.split("-"))
    hyphen = w("r", _properties(place, "", look), w("noBreakHyphen"))
    return Xml(hyphen.join(pieces))


def _properties(place: Place, text: str, look: Look) -> Xml:
    given = together(_features(place, text, look))
    return w("rPr", given) if given else NOTHING


def _features(place: Place, text: str, look: Look) -> Iterator[Xml]:
    """In the order that the standard asks for."""
    if look.style:
        yield w("rStyle", val=place.package.styles.id(look.style))
    if place.is_chinese and not text.isascii():
        yield w("rFonts", hint="eastAsia")
    if look.strong:
        yield together((w("b"), w("bCs")))
    if look.emphasis and not place.is_chinese:
        yield together((w("i"), w("iCs")))
    if look.struck:
        yield w("strike")
    if look.emphasis and place.is_chinese:
        yield w("em", val="dot")


def _pieces(text: str) -> Iterator[Xml]:
    for position, piece in enumerate(_LAYOUT.split(text)):
        if position % 2:
            yield w("tab") if piece == "\t" else w("br")
        elif piece:
            yield element("w:t", {"xml:space": "preserve"}, characters(piece))
