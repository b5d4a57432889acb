"""The styles of a Word file by the names that people see; ids differ between languages of Word.

A Chinese Word calls the style named `heading 1` by the id `1`: only names are the same everywhere.
"""

from collections.abc import Iterable, Iterator
from copy import deepcopy
from typing import Final

from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

_REFERENCES: Final = ("basedOn", "next", "link")
_MEASURES: Final = frozenset(map(qn, ("w:val", "w:before", "w:after")))
_RUNNING: Final = ("header", "footer")


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
