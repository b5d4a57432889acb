"""Where the keys and values of a document stand: worked out when somebody first asks."""

from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from generator.diagnostics import KeyPath, Location
from generator.yaml_document.builder import COLLECTIONS, MAX_DEPTH
from generator.yaml_document.engine import Token, YamlSyntaxError, events

Spot: TypeAlias = tuple[int, int]
"""Line and column, both counted from 0."""


class DocumentPlaces:
    """The `Places` of one document.

    Only the text is kept, since most documents are never asked: a library of 50,000 entries would
    otherwise hold millions of places.

    Attributes:
        path: the document's file.
    """

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self._text = text

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
        node = self._root
        for step in path:
            if step not in node.children:
                break
            _, node = node.children[step]
        return self._location(node.spot)

    def _location(self, spot: Spot) -> Location:
        return Location(self.path, spot[0] + 1, spot[1] + 1)

    @cached_property
    def _root(self) -> "_Node":
        root = _Node((0, 0), is_mapping=False)
        with suppress(YamlSyntaxError):
            _grow(root, self._text)
        return root.children[0][1] if root.children else root


@dataclass(slots=True)
class _Node:
    """A value.

    Attributes:
        spot: where it begins.
        is_mapping: whether keys and values take turns in it.
        children: by key or list position, the place of the key (or item) and the value.
        key: the key that waits for its value, and its place.
    """

    spot: Spot
    is_mapping: bool
    children: dict[str | int, tuple[Spot, "_Node"]] = field(default_factory=dict)
    key: tuple[str, Spot] | None = None

    def add(self, node: "_Node", key: str) -> None:
        """Takes what comes next: a key, a value or an item."""
        if self.is_mapping and self.key is None:
            self.key = (key, node.spot)
            return
        name, spot = self.key or (len(self.children), node.spot)
        self.children.setdefault(name, (spot, node))
        self.key = None


def _grow(root: _Node, text: str) -> None:
    """Hangs the first document of a text under the root."""
    open_nodes = [root]
    for token, event in events(text):
        if token is Token.END:
            open_nodes.pop()
        elif token is Token.DOCUMENT:
            if root.children:
                return
        else:
            spot = (event.start_mark.line, event.start_mark.column)
            node = _Node(spot, token is Token.MAPPING)
            open_nodes[-1].add(node, event.value if token is Token.SCALAR else "")
            if token in COLLECTIONS:
                open_nodes.append(node)
        if len(open_nodes) > MAX_DEPTH + 1:
            return
