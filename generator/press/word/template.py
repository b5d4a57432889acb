"""A customer's own Word file with placeholders, filled without being trusted."""

import re
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Final, cast
from zipfile import BadZipFile

import docx
from docx.document import Document as WordFile
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.exceptions import PackageNotFoundError
from docx.opc.part import XmlPart
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docxtpl import DocxTemplate  # type: ignore[import-untyped]  # ships no types
from jinja2 import StrictUndefined, TemplateError
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from generator.press.word.errors import UnusableTemplateError
from generator.press.word.xml import legal, w
from generator.render.print.document import Document

_BODY: Final = "body"
_FRONT: Final = "front"
_PLACES: Final = (_FRONT, _BODY)
_MARK: Final = "opsbook."
_SEPARATOR: Final = " · "
_HOLDERS: Final = frozenset({qn("w:body"), qn("w:tc"), qn("w:sdtContent")})
_WHOLE: Final = re.compile(r"{{.*?}}|{%.*?%}|{#.*?#}", re.DOTALL)
_HALF: Final = re.compile(r"{{|}}|{%|%}|{#|#}")
_UNREADABLE: Final = (PackageNotFoundError, BadZipFile, KeyError, ValueError, SyntaxError, OSError)
_FAILED: Final = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError, SyntaxError)


def filled(template: Path, document: Document) -> tuple[WordFile, Mapping[str, BaseOxmlElement]]:
    """A template with its placeholders filled, and the paragraphs that blocks are to replace.

    Placeholders are `{{ title }}`, `{{ subtitle }}`, `{{ level }}`, `{{ badges }}`, `{{ id }}`,
    `{{ version }}`, `{{ author }}`, `{{ head }}`, `{{ foot }}`, `{{ note }}`, `{{ address }}`, and,
    each in a paragraph of its own, `{{p front }}` (title and QR code) and `{{p body }}`.

    Args:
        template: the file.
        document: what is put into it.

    Returns:
        The file, and its paragraph for `body`, which is always there, and for `front`.

    Raises:
        UnusableTemplateError: it is no Word file, has a mistake in a placeholder, or no place for
            the body.
    """
    opened = _opened(template)
    if torn := next(_torn(opened.get_docx()), ""):
        raise UnusableTemplateError(template, "mistake", said=torn)
    environment = SandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
    values = _values(document)
    try:
        unknown = opened.get_undeclared_template_variables(environment, values)
        if unknown:
            raise _unknown(template, unknown, values)
        opened.render(values, environment, autoescape=True)
        file = _again(opened)
    except TemplateError as error:
        reason = " ".join((error.message or type(error).__name__).split())
        raise UnusableTemplateError(template, "mistake", said=reason) from error
    except _FAILED as error:
        raise UnusableTemplateError(template, "mistake", said=str(error)) from error
    return file, _found(template, file)


def _opened(template: Path) -> DocxTemplate:
    try:
        opened = DocxTemplate(BytesIO(template.read_bytes()))
        opened.init_docx()
    except _UNREADABLE as error:
        raise UnusableTemplateError(template, "unreadable") from error
    return opened


def _torn(file: WordFile) -> Iterator[str]:
    """Paragraphs with half a placeholder, of which docxtpl would make one with the next half."""
    for part in _parts(file):
        for paragraph in part.iter(qn("w:p")):
            words = "".join(found.text or "" for found in paragraph.iter(qn("w:t")))
            if _HALF.search(_WHOLE.sub("", words)):
                yield words


def _parts(file: WordFile) -> Iterator[BaseOxmlElement]:
    yield file.element
    for relation in file.part.rels.values():
        if relation.reltype in {RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER}:
            yield cast("XmlPart", relation.target_part).element


def _again(opened: DocxTemplate) -> WordFile:
    """The filled file, read anew: what docxtpl leaves in memory is not what python-docx expects."""
    packed = BytesIO()
    opened.save(packed)
    return docx.Document(packed)


def _values(document: Document) -> dict[str, str]:
    texts = {
        "title": document.title,
        "subtitle": document.subtitle,
        "level": next(iter(document.badges), ""),
        "badges": _SEPARATOR.join(document.badges),
        "id": document.id,
        "version": document.version,
        "author": document.author,
        "head": _SEPARATOR.join(document.running.head),
        "foot": _SEPARATOR.join(document.running.foot),
        "note": document.running.note,
        "address": document.online.address if document.online else "",
    }
    marks = {name: _mark(name) for name in _PLACES}
    return {name: legal(text) for name, text in texts.items()} | marks


def _mark(name: str) -> Markup:
    """A paragraph that is found again, to be replaced by blocks."""
    mark = w("bookmarkStart", id=0, name=_MARK + name)
    return Markup(w("p", mark, w("bookmarkEnd", id=0)))  # noqa: S704 - made of constants


def _found(template: Path, file: WordFile) -> dict[str, BaseOxmlElement]:
    places: dict[str, BaseOxmlElement] = {}
    for name, paragraph in _marked(file):
        if paragraph.getparent().tag not in _HOLDERS:
            raise UnusableTemplateError(template, "inline", name=name)
        if name in places:
            raise UnusableTemplateError(template, "twice", name=name)
        places[name] = paragraph
    if _BODY not in places:
        raise UnusableTemplateError(template, "no-body")
    return places


def _marked(file: WordFile) -> Iterator[tuple[str, BaseOxmlElement]]:
    for mark in file.element.iter(qn("w:bookmarkStart")):
        name = str(mark.get(qn("w:name")))
        if name.startswith(_MARK):
            yield name.removeprefix(_MARK), mark.getparent()


def _unknown(template: Path, names: set[str], values: Mapping[str, str]) -> UnusableTemplateError:
    return UnusableTemplateError(
        template, "unknown", names=", ".join(sorted(names)), known=", ".join(sorted(values))
    )
