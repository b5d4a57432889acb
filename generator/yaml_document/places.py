"""Where the keys and values of a document stand: worked out when somebody first asks."""

from functools import cached_property
from typing import TYPE_CHECKING

from generator.diagnostics import KeyPath, Location
from generator.yaml_document.ordinary import Spot, spot_of

if TYPE_CHECKING:
    from generator.yaml_document.place_tree import Node


class DocumentPlaces:
    """The `Places` of one document.

    Only the text is kept, since most documents are never asked: a library of 50,000 entries would
    otherwise hold millions of places.

    Args:
        path: the document's file.
        text: what it holds.
        is_ordinary: whether that is an ordinary text, see `ordinary`.
    """

    def __init__(self, path: str, text: str, *, is_ordinary: bool = False) -> None:
        self.path = path
        self._text = text
        self._is_ordinary = is_ordinary

    def of_key(self, path: KeyPath) -> Location:
        """Where the last key of the path is written, or its nearest existing parent's value."""
        node = self._root
        spot = node.spot
        for step in path:
            if step not in node.children:
                return self._location(node.spot)
            spot, node = node.children[step]
        return self._location(spot)

    def of_value(self, path: KeyPath) -> Location:
        """Where the value at the path, or at its nearest existing parent, begins."""
        if self._is_ordinary and len(path) <= 1 and (spot := spot_of(self._text, *map(str, path))):
            return self._location(spot)
        node = self._root
        for step in path:
            if step not in node.children:
                break
            _, node = node.children[step]
        return self._location(node.spot)

    def _location(self, spot: Spot) -> Location:
        return Location(self.path, spot[0] + 1, spot[1] + 1)

    @cached_property
    def _root(self) -> "Node":
        # To import the parser takes longer than all else that most searches do.
        from generator.yaml_document.place_tree import grown  # noqa: PLC0415 - as said above

        return grown(self._text)
