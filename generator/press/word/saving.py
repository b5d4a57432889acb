"""Word files whose bytes depend on what they hold and on nothing else."""

from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document as WordFile

from generator.press.word.xml import legal
from generator.render.print.document import Document

_LONGEST: Final = 255
_LANGUAGES: Final = {"zh": "zh-CN", "en": "en-US"}
_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)
"""The time that zip files begin with."""


def describe(file: WordFile, document: Document) -> None:
    """Sets the properties of the file, which tell no time: the document knows none."""
    properties = file.core_properties
    properties.title = _short(document.title)
    properties.subject = _short(document.subtitle)
    properties.author = _short(document.author)
    properties.last_modified_by = _short(document.author)
    properties.identifier = _short(document.id)
    properties.version = _short(document.version)
    properties.keywords = _short(", ".join(document.badges))
    properties.language = _LANGUAGES[document.language]


def saved(file: WordFile) -> bytes:
    """The bytes of the file, with one and the same time on each of its parts."""
    packed, settled = BytesIO(), BytesIO()
    file.save(packed)
    with ZipFile(packed) as source, ZipFile(settled, "w", ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = ZipInfo(name, _EARLIEST)
            entry.compress_type = ZIP_DEFLATED
            target.writestr(entry, source.read(name))
    return settled.getvalue()


def _short(text: str) -> str:
    return legal(text)[:_LONGEST]
