"""The Word press: documents as Word files, from nothing or into a customer's template."""

from io import BytesIO
from pathlib import Path
from typing import Final

import docx as python_docx
from docx.oxml import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement

from generator.messages import catalogue
from generator.press.word.base_file import base_file
from generator.press.word.body import body, paged
from generator.press.word.bookmarks import Bookmarks
from generator.press.word.cards import cards
from generator.press.word.fitting import Fit, fit
from generator.press.word.front import has_cover, title
from generator.press.word.package import Package
from generator.press.word.panels import SHEET, laid
from generator.press.word.place import Place
from generator.press.word.running import run_along
from generator.press.word.saving import describe, saved
from generator.press.word.template import filled
from generator.press.word.xml import NOTHING, Xml, rooted, together
from generator.render.print.document import Document, Sheet

_EM: Final = 200.0
"""Width of a Chinese character in the base's ordinary text, in twips."""


def docx(document: Document, images: Path, template: Path | None = None) -> bytes:
    """A document as a Word file; the same document always gives the same bytes.

    Args:
        document: what to print.
        images: folder that the paths of its images start at.
        template: a Word file with placeholders, whose paper, header, footer and styles are kept.

    Raises:
        UnusableTemplateError: the template cannot be used.
    """
    if template is None:
        return _plain(document, images)
    return _in_template(document, images, template)


def _plain(document: Document, images: Path) -> bytes:
    package = Package(python_docx.Document(BytesIO(base_file())), images)
    content = (_sheets if document.cut else _pages)(document, package)
    section = package.file.element.body.sectPr
    for element in _elements(content):
        section.addprevious(element)
    describe(package.file, document)
    return saved(package.file)


def _pages(document: Document, package: Package) -> Xml:
    place = _set(document, package, document.sheet, fit(document))
    run_along(place, document)
    front = NOTHING if has_cover(document) else _front(place, document)
    return together((front, _body(place, document)))


def _sheets(document: Document, package: Package) -> Xml:
    """Small pages that are cut apart, each with a header and a footer of its own."""
    card = laid(document)
    return cards(_set(document, package, SHEET, card.fit), document, card)


def _set(document: Document, package: Package, sheet: Sheet, fitted: Fit) -> Place:
    """An empty file in a size of type on a size of paper."""
    fitted.apply(package.styles)
    package.lay(sheet)
    return _place(document, package, _EM * fitted.letters)


def _in_template(document: Document, images: Path, template: Path) -> bytes:
    file, places = filled(template, document)
    package = Package(file, images, is_template=True)
    before = len(places["body"].xpath("preceding::w:sectPr"))
    place = _place(document, package, _EM, before)
    written = {"front": _front, "body": _body}
    for name, marker in places.items():
        for element in _elements(written[name](place, document)):
            marker.addprevious(element)
        marker.getparent().remove(marker)
    describe(package.file, document)
    return saved(package.file)


def _place(document: Document, package: Package, em: float, before: int = 0) -> Place:
    width, height = package.body_size(before)
    return Place(
        package=package,
        bookmarks=Bookmarks(document, package),
        writer=body,
        texts=catalogue(document.language),
        width=width,
        height=height,
        em=em,
    )


def _front(place: Place, document: Document) -> Xml:
    return together(title(place, document))


def _body(place: Place, document: Document) -> Xml:
    return place.write(paged(document.body))


def _elements(content: Xml) -> list[BaseOxmlElement]:
    return list(parse_xml(rooted("w:body", content)))
