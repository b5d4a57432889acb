"""Header and footer: what stands on every page except a cover."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from docx.oxml import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement

from generator.press.word.front import has_cover
from generator.press.word.paragraphs import Form, paragraph, tab_stop
from generator.press.word.place import Place
from generator.press.word.runs import said, tab
from generator.press.word.xml import Xml, characters, rooted, together, w
from generator.render.print.document import Document, Running

_PLACEHOLDER: Final = re.compile(r"\{(pages?)\}")
_FIELDS: Final = {"page": "PAGE", "pages": "NUMPAGES"}
_SEPARATOR: Final = " · "


def run_along(place: Place, document: Document) -> None:
    """Fills header and footer of the file; a cover has none."""
    section = place.package.file.sections[0]
    section.header.is_linked_to_previous = False
    section.footer.is_linked_to_previous = False
    page = together(_page(place, document.running.page))
    _fill(section.header.part.element, header(place, document.running))
    _fill(section.footer.part.element, footer(place, document.running, page))
    section.different_first_page_header_footer = has_cover(document)


def header(place: Place, running: Running) -> Xml:
    """What stands at the head of a page."""
    *left, right = running.head or ("",)
    content = together((_facts(place, left), tab(), said(place, right)))
    return paragraph(place, content, Form("header", tabs=_right_edge(place)))


def footer(place: Place, running: Running, page: Xml) -> Xml:
    """What stands at the foot of a page, with its number."""
    content = together((_facts(place, running.foot), tab(), page))
    first = paragraph(place, content, Form("footer", tabs=_right_edge(place)))
    if not running.note:
        return first
    return together((first, paragraph(place, said(place, running.note), Form("footer"))))


def _facts(place: Place, facts: Sequence[str]) -> Xml:
    return said(place, _SEPARATOR.join(filter(None, facts)))


def _page(place: Place, text: str) -> Iterator[Xml]:
    for position, piece in enumerate(_PLACEHOLDER.split(text)):
        if position % 2:
            result = w("r", w("t", characters("1")))
            yield w("fldSimple", result, instr=f" {_FIELDS[piece]} ")
        elif piece:
            yield said(place, piece)


def _right_edge(place: Place) -> Xml:
    return tab_stop(place.width, "right")


def _fill(element: BaseOxmlElement, content: Xml) -> None:
    """Puts paragraphs in the place of those that a header or footer has."""
    for old in list(element):
        element.remove(old)
    for new in list(parse_xml(rooted("w:hdr", content))):
        element.append(new)
