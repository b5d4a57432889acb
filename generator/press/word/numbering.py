"""Numbered lists: each counts on its own, so each needs a definition of its own."""

from copy import deepcopy
from typing import Final

from docx.oxml import parse_xml
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from generator.press.word.xml import rooted, w

_BULLETS: Final = "1"
_NUMBERS: Final = "2"
"""Ids in the `numbering.xml` of the base."""


class Numbering:
    """The list definitions of one file, to which those of the base have been added.

    Args:
        element: its `w:numbering`, changed in place.
        base: the base's, which may be the same.
    """

    def __init__(self, element: BaseOxmlElement, base: BaseOxmlElement) -> None:
        self._element = element
        self._next = _highest(element, "num", "numId") + 1
        if element is base:
            self.bullets, self._numbers = int(_BULLETS), int(_NUMBERS)
        else:
            first = _highest(element, "abstractNum", "abstractNumId") + 1
            self._adopt(base, _NUMBERS, first)
            self._adopt(base, _BULLETS, first + 1)
            self._numbers = first
            self.bullets = self._add(first + 1, None)

    def numbered(self, start: int, level: int) -> int:
        """The id of a new list that counts from `start` on a level, 0 is the outermost."""
        return self._add(self._numbers, (start, level))

    def _adopt(self, base: BaseOxmlElement, name: str, number: int) -> None:
        for found in base.iterchildren(qn("w:abstractNum")):
            if found.get(qn("w:abstractNumId")) == name:
                copy = deepcopy(found)
                copy.set(qn("w:abstractNumId"), str(number))
                for link in list(copy.iter(qn("w:pStyle"))):
                    link.getparent().remove(link)
                self._element.insert(0, copy)

    def _add(self, abstract: int, start: tuple[int, int] | None) -> int:
        number, self._next = self._next, self._next + 1
        override = (
            [w("lvlOverride", w("startOverride", val=start[0]), ilvl=start[1])] if start else []
        )
        definition = w("num", w("abstractNumId", val=abstract), *override, numId=number)
        added = parse_xml(rooted("w:numbering", definition))[0]
        last = [*self._element.iterchildren(qn("w:abstractNum"), qn("w:num"))][-1]
        last.addnext(added)
        return number


def _highest(element: BaseOxmlElement, name: str, key: str) -> int:
    return max(
        (int(found.get(qn(f"w:{key}"))) for found in element.iter(qn(f"w:{name}"))), default=0
    )
