"""Bookmarks: anchors are any text, Word knows forty letters, digits and underscores."""

from collections.abc import Iterator
from hashlib import sha256
from itertools import count
from typing import Final

from generator.press.word.package import Package
from generator.press.word.xml import Xml, together, w
from generator.render.print.blocks import Heading
from generator.render.print.document import Document
from generator.render.print.walk import anchors, parts

_DIGITS: Final = 16


class Bookmarks:
    """The bookmarks of a document.

    Args:
        document: the document; headings are counted in its order of reading.
        package: its file.
    """

    def __init__(self, document: Document, package: Package) -> None:
        self._document = document
        self._package = package
        self._anchors = anchors(document)
        self._set: set[str] = set()
        self._headings = count(1)

    def target(self, link: str) -> str:
        """The bookmark that `#<anchor>` leads to, "" if it leads nowhere in the document."""
        anchor = link.removeprefix("#")
        return _name(anchor) if link.startswith("#") and anchor in self._anchors else ""

    def around(self, content: Xml, anchor: str) -> Xml:
        """The content as what an anchor, "" for none, leads to."""
        return self._marked(content, _name(anchor)) if anchor else content

    def heading(self, content: Xml, anchor: str) -> Xml:
        """The content of the next heading, as what its anchor and the contents lead to."""
        return self._marked(self.around(content, anchor), _listed(next(self._headings)))

    def contents(self, depth: int) -> Iterator[tuple[str, Heading]]:
        """Every heading down to a level, with its bookmark."""
        found = (part for part in parts(self._document) if isinstance(part, Heading))
        for number, heading in enumerate(found, 1):
            if heading.level <= depth:
                yield _listed(number), heading

    def _marked(self, content: Xml, name: str) -> Xml:
        if name in self._set:
            return content
        self._set.add(name)
        number = self._package.next_bookmark()
        return together(
            (w("bookmarkStart", id=number, name=name), content, w("bookmarkEnd", id=number))
        )


def _name(anchor: str) -> str:
    """A hidden name that is the same in every document."""
    return f"_{sha256(anchor.encode('utf-8', 'surrogatepass')).hexdigest()[:_DIGITS]}"


def _listed(number: int) -> str:
    return f"_Toc{number:08d}"
