"""What stands before the body: the title with the way to the online page, cover and contents."""

from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Final

import segno

from generator.press.word.measure import ems, shares
from generator.press.word.paragraphs import Form, gap, paragraph, tab_stop
from generator.press.word.pictures import drawing, stored
from generator.press.word.place import Place
from generator.press.word.runs import Look, linked, said, tab
from generator.press.word.tables import MARGIN, Cell, row, table
from generator.press.word.xml import NOTHING, Xml, characters, element, together, w
from generator.render.print.blocks import Contents, Cover, Fact, Facts, Heading
from generator.render.print.document import Document, Online

_CODE_EMS: Final = 7.0
_LOW_CODE_EMS: Final = 5.1
_CODE_SHARE: Final = 0.2
_TITLE_EM: Final = 2.0
_SUBTITLE_EM: Final = 1.2
_ADDRESS_EM: Final = 0.75
"""Sizes of type, in those of ordinary text."""

_PIXELS_A_MODULE: Final = 8
_SEPARATOR: Final = " · "
_LEVEL: Final = Look("Opsbook Level")
_TOC_STYLES: Final = 3
_ABOVE: Final = 0.6
_BELOW: Final = 0.36
"""How the height of a cover is divided; the rest is room for what ends the page."""


def has_cover(document: Document) -> bool:
    """Whether the document begins with a cover, which takes the place of the title."""
    return isinstance(next(iter(document.body), None), Cover)


def title(place: Place, document: Document) -> Iterator[Xml]:
    """Title, subtitle and badges, beside them the QR code of the online page.

    On a sheet that lies on its side, which has little height, all stands beside the title.
    """
    if document.online is None and not document.sheet.is_landscape:
        yield from _words(place, document)
        return
    cells = tuple(_cells(place, document))
    widths = [cell.width for cell in cells]
    yield table(place, "Opsbook Layout", widths, [row(cells)])


def cover(place: Place, block: Cover) -> Iterator[Xml]:
    """A page with the title in large letters above, and facts at its foot."""
    above, below = round(place.height * _ABOVE), round(place.height * _BELOW)
    top = Cell(place.room, together(_cover_title(place, block)))
    foot = Cell(place.room, _foot(place.cell(place.room), block.facts), stands="bottom")
    rows = [row([top], height=above), row([foot], height=below)]
    yield table(place, "Opsbook Layout", [place.room], rows)


def contents(place: Place, block: Contents) -> Iterator[Xml]:
    """A field with the headings; Word fills in their pages when it opens the file."""
    place.package.renew_fields()
    yield paragraph(place, said(place, block.title), Form("TOC Heading"))
    begin = together(
        (_sign("begin"), _instruction(f'TOC \\o "1-{block.depth}" \\h \\z'), _sign("separate"))
    )
    listed = tuple(place.bookmarks.contents(block.depth))
    for number, (bookmark, heading) in enumerate(listed):
        yield _line(place, bookmark, heading, NOTHING if number else begin)
    end = _sign("end") if listed else together((begin, _sign("end")))
    yield paragraph(place, end, Form("Opsbook Gap"))


def _cover_title(place: Place, block: Cover) -> Iterator[Xml]:
    yield paragraph(place, said(place, block.title), Form("Opsbook Cover Title"))
    if block.subtitle:
        yield paragraph(place, said(place, block.subtitle), Form("Opsbook Cover Subtitle"))


def _foot(place: Place, facts: tuple[Fact, ...]) -> Xml:
    ordinary = replace(place, style="Normal")
    return together((ordinary.write((Facts(facts),)), gap(place)))


def _cells(place: Place, document: Document) -> Iterator[Cell]:
    ems = _LOW_CODE_EMS if document.sheet.is_landscape else _CODE_EMS
    side = min(round(place.em * ems), round(place.room * _CODE_SHARE))
    code = side + MARGIN if document.online else 0
    if document.sheet.is_landscape:
        name, aside = shares(place.room - code, _name_and_aside(document))
        yield Cell(name, _name(place.cell(name), document), stands="center")
        beside = _facts(place.cell(aside), document, "right")
        yield Cell(aside, together(beside), stands="center")
    else:
        width = place.room - code
        yield Cell(width, together(_words(place.cell(width), document)), stands="center")
    if document.online:
        yield Cell(code, _code(place.cell(code), document.online, side))


def _name_and_aside(document: Document) -> tuple[float, float]:
    """How wide the title and the longest line of what stands beside it are."""
    address = document.online.address if document.online else ""
    aside = max(ems(document.subtitle) * _SUBTITLE_EM, ems(address) * _ADDRESS_EM)
    return ems(document.title) * _TITLE_EM, aside or ems(document.title)


def _words(place: Place, document: Document) -> Iterator[Xml]:
    yield _name(place, document)
    yield from _facts(place, document)


def _name(place: Place, document: Document) -> Xml:
    return paragraph(place, said(place, document.title), Form("Title"))


def _facts(place: Place, document: Document, align: str = "") -> Iterator[Xml]:
    if document.subtitle:
        form = Form("Subtitle", align=align)
        yield paragraph(place, said(place, document.subtitle), form)
    if document.badges:
        form = Form("Opsbook Badges", align=align)
        yield paragraph(place, together(_badges(place, document.badges)), form)
    if document.online:
        address = document.online.address
        form = Form("Opsbook Address", align=align)
        yield paragraph(place, linked(place, address, said(place, address)), form)


def _badges(place: Place, badges: tuple[str, ...]) -> Iterator[Xml]:
    level, *others = badges
    yield said(place, level, _LEVEL)
    if others:
        yield said(place, f"  {_SEPARATOR.join(others)}")


def _code(place: Place, online: Online, side: int) -> Xml:
    image = BytesIO()
    segno.make(online.address, error="m", micro=False).save(
        image, kind="png", scale=_PIXELS_A_MODULE, border=2
    )
    picture = stored(place.package.part, image)
    number = place.package.next_drawing()
    code = drawing(picture, (side, side), online.address, number)
    return together(
        (
            paragraph(place, code, Form("Opsbook Caption")),
            paragraph(place, said(place, online.caption), Form("Opsbook Caption")),
        )
    )


def _line(place: Place, bookmark: str, heading: Heading, before: Xml) -> Xml:
    """An entry of the contents; its page is known to Word alone."""
    words = f"{heading.number} {heading.text}" if heading.number else heading.text
    page = together(
        (_sign("begin"), _instruction(f"PAGEREF {bookmark} \\h"), _sign("separate"), _sign("end"))
    )
    inside = together((said(place, words), tab(), page))
    link = w("hyperlink", inside, anchor=bookmark, history=1)
    stops = tab_stop(place.width, "right", "dot")
    style = f"toc {min(heading.level, _TOC_STYLES)}"
    return paragraph(place, together((before, link)), Form(style, tabs=stops))


def _sign(kind: str) -> Xml:
    return w("r", w("fldChar", fldCharType=kind))


def _instruction(text: str) -> Xml:
    return w("r", element("w:instrText", {"xml:space": "preserve"}, characters(f" {text} ")))
