"""The styles of a Word file by the names that people see; ids differ between languages of Word.

A Chinese Word calls the style named `heading 1` by the id `1`: only names are the same everywhere.
"""

from collections.abc import Iterable, Iterator
from copy import deepcopy
from typing import Final, cast

from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

_REFERENCES: Final = ("basedOn", "next", "link")
_MEASURES: Final = frozenset(map(qn, ("w:val", "w:before", "w:after")))
_RUNNING: Final = ("header", "footer")
_PICTURED: Final = ("opsbook caption", "opsbook figure")
_RULE: Final = qn("w:lineRule")
_EXACT: Final = "exact"
_TWIPS_A_HALF_POINT: Final = 10


class Stylebook:
    """The styles of one file.

    Args:
        element: its `w:styles`, changed in place.
    """

    def __init__(self, element: BaseOxmlElement) -> None:
        self._element = element
        self._styles = {_name(style): style for style in element.iterchildren(qn("w:style"))}
        self._added: set[str] = set()

    def __contains__(self, name: str) -> bool:
        return name.lower() in self._styles

    def named(self) -> Iterable[tuple[str, BaseOxmlElement]]:
        """Every style with its name in small letters."""
        return self._styles.items()

    def id(self, name: str) -> str:
        """The id of a style.

        Raises:
            KeyError: no style has that name, our bug.
        """
        return str(self._styles[name.lower()].get(qn("w:styleId")))

    def indent(self, name: str) -> tuple[int, int]:
        """How far a paragraph style indents, and how far its first line hangs out, in twips."""
        found = self._styles[name.lower()].find(f"{qn('w:pPr')}/{qn('w:ind')}")
        if found is None:
            return 0, 0
        return int(found.get(qn("w:left"), "0")), int(found.get(qn("w:hanging"), "0"))

    def is_added(self, name: str) -> bool:
        """Whether a style came from elsewhere, since the file lacked it."""
        return name.lower() in self._added

    def complete(self, others: "Stylebook", number: int) -> None:
        """Adds the styles that this file lacks.

        Args:
            others: where they come from.
            number: the id that their list has in this file's numbering.
        """
        missing = {name: style for name, style in others.named() if name not in self}
        ids = {str(style.get(qn("w:styleId"))) for style in self._styles.values()}
        for name, style in missing.items():
            self._styles[name] = _renamed(style, ids)
            self._element.append(self._styles[name])
        names = {str(style.get(qn("w:styleId"))): name for name, style in others.named()}
        self._added.update(missing)
        for name in missing:
            self._settle(self._styles[name], names, number)

    def scale(self, letters: float, space: float) -> None:
        """Makes all larger or smaller; header and footer are never larger.

        Args:
            letters: factor of the sizes of type.
            space: factor of what is above and below paragraphs.
        """
        running = {found for name in _RUNNING for found in self._styles[name].iter()}
        for name, factor in (("sz", letters), ("szCs", letters), ("spacing", space)):
            for found in self._element.iter(qn(f"w:{name}")):
                _scale(found, min(factor, 1.0) if found in running else factor)

    def set_lines(self, ems: float) -> None:
        """Makes lines of text as high whatever font a machine puts in the place of ours.

        Args:
            ems: height of a line, in heights of its letters; lines with pictures are left.
        """
        for style in self._styles.values():
            if style.get(qn("w:type")) == "paragraph" and _name(style) not in _PICTURED:
                _set_line(style, round(self._size(style) * _TWIPS_A_HALF_POINT * ems))

    def pad(self, name: str, twips: int) -> None:
        """Adds space above and below the paragraphs of a style."""
        spacing = _spacing(self._styles[name.lower()])
        for key in (qn("w:before"), qn("w:after")):
            spacing.set(key, str(int(spacing.get(key, "0")) + twips))

    def _size(self, style: BaseOxmlElement) -> int:
        """The size of a style's type in half points: its own, else that of what it is based on."""
        found = style.find(f"{qn('w:rPr')}/{qn('w:sz')}")
        if found is None and (based := style.find(qn("w:basedOn"))) is not None:
            ids = {str(other.get(qn("w:styleId"))): other for other in self._styles.values()}
            return self._size(ids[based.get(qn("w:val"))])
        if found is None:
            (found,) = self._element.xpath("w:docDefaults/w:rPrDefault/w:rPr/w:sz")
        return int(found.get(qn("w:val")))

    def _settle(self, style: BaseOxmlElement, names: dict[str, str], number: int) -> None:
        """Lets a style from elsewhere refer to the styles and the list of this file."""
        for reference in _children(style, _REFERENCES):
            reference.set(qn("w:val"), self.id(names[reference.get(qn("w:val"))]))
        for listed in style.iter(qn("w:numId")):
            listed.set(qn("w:val"), str(number))
        style.attrib.pop(qn("w:default"), None)


def stylebook(xml: bytes) -> Stylebook:
    """The styles of a `styles.xml`."""
    return Stylebook(parse_xml(xml))


def _scale(element: BaseOxmlElement, factor: float) -> None:
    for key in _MEASURES.intersection(element.keys()):
        element.set(key, str(round(int(element.get(key)) * factor)))


def _set_line(style: BaseOxmlElement, height: int) -> None:
    spacing = _spacing(style)
    if spacing.get(_RULE) != _EXACT:
        spacing.set(qn("w:line"), str(height))
        spacing.set(_RULE, _EXACT)


def _spacing(style: BaseOxmlElement) -> BaseOxmlElement:
    """The space of a paragraph style, which is given one if it has none."""
    return cast("BaseOxmlElement", style.get_or_add_pPr().get_or_add_spacing())


def _name(style: BaseOxmlElement) -> str:
    return str(style.find(qn("w:name")).get(qn("w:val"))).lower()


def _renamed(style: BaseOxmlElement, ids: set[str]) -> BaseOxmlElement:
    """A copy of a style with an id that is free; the id is taken."""
    copy = deepcopy(style)
    name = str(copy.get(qn("w:styleId")))
    while name in ids:
        name = f"{name}Opsbook"
    copy.set(qn("w:styleId"), name)
    ids.add(name)
    return copy


def _children(style: BaseOxmlElement, names: tuple[str, ...]) -> Iterator[BaseOxmlElement]:
    for name in names:
        yield from style.iterchildren(qn(f"w:{name}"))
