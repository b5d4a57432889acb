"""Word files opened again, as a reader's Word would: text, elements, relationships."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
from docx.document import Document as WordFile
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from generator.press.word import docx as printed
from generator.render.print.document import Document

NOWHERE = Path(__file__).parent / "no-images"
_SIGNS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:noBreakHyphen"): "-"}


def file_of(document: Document, images: Path = NOWHERE) -> WordFile:
    """The Word file of a document."""
    return opened(printed(document, images))


def opened(data: bytes) -> WordFile:
    """A Word file."""
    return docx.Document(BytesIO(data))


def text(element: BaseOxmlElement) -> str:
    """All that can be read below an element, paragraphs as lines."""
    return "".join(_read(element))


def everything(file: WordFile) -> str:
    """All that can be read in a file, header and footer included."""
    section = file.sections[0]
    parts = (section.header.part.element, file.element.body, section.footer.part.element)
    return "\n".join(text(part) for part in parts)


def every(file: WordFile, name: str) -> list[BaseOxmlElement]:
    """All elements of a name in the body."""
    return list(file.element.body.iter(qn(name)))


def value(element: BaseOxmlElement, name: str = "w:val") -> str:
    """An attribute."""
    return str(element.get(qn(name)))


def style_names(file: WordFile) -> dict[str, str]:
    """Names of styles by id."""
    return {style.style_id: style.name or "" for style in file.styles}


def styled(file: WordFile, name: str) -> list[str]:
    """The texts of the paragraphs of a style, in tables too."""
    ids = {style for style, given in style_names(file).items() if given.lower() == name.lower()}
    return [
        text(paragraph).strip("\n")
        for paragraph in every(file, "w:p")
        if value(paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")) in ids
    ]


def xml_parts(data: bytes) -> dict[str, BaseOxmlElement]:
    """Every part of a file that is XML, parsed."""
    with ZipFile(BytesIO(data)) as archive:
        names = [name for name in archive.namelist() if name.endswith((".xml", ".rels"))]
        return {name: parse_xml(archive.read(name)) for name in names}


def _read(element: BaseOxmlElement) -> Iterator[str]:
    for part in element.iter():
        if part.tag == qn("w:t"):
            yield part.text or ""
        elif part.tag == qn("w:p"):
            yield "\n"
        elif part.tag in _SIGNS and part.getparent().tag == qn("w:r"):
            yield _SIGNS[part.tag]
