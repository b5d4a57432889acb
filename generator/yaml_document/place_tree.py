"""The keys and values of a document by where they stand."""

from contextlib import suppress
from dataclasses import dataclass, field

from generator.yaml_document.builder import COLLECTIONS, MAX_DEPTH
from generator.yaml_document.engine import Token, YamlSyntaxError, events
from generator.yaml_document.ordinary import Spot


@dataclass(slots=True)
class Node:
    """A value.

    Attributes:
        spot: where it begins.
        is_mapping: whether keys and values take turns in it.
        children: by key or list position, the place of the key (or item) and the value.
        key: the key that waits for its value, and its place.
    """

    spot: Spot
    is_mapping: bool
    children: dict[str | int, tuple[Spot, "Node"]] = field(default_factory=dict)
    key: tuple[str, Spot] | None = None

    def add(self, node: "Node", key: str) -> None:
        """Takes what comes next: a key, a value or an item."""
        if self.is_mapping and self.key is None:
            self.key = (key, node.spot)
            return
        name, spot = self.key or (len(self.children), node.spot)
        self.children.setdefault(name, (spot, node))
        self.key = None


def grown(text: str) -> Node:
    """The outermost value of the first document of a text, as far as that can be read."""
    root = Node((0, 0), is_mapping=False)
    with suppress(YamlSyntaxError):
        _grow(root, text)
    return root.children[0][1] if root.children else root


def _grow(root: Node, text: str) -> None:
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
            node = Node(spot, token is Token.MAPPING)
            open_nodes[-1].add(node, event.value if token is Token.SCALAR else "")
            if token in COLLECTIONS:
                open_nodes.append(node)
        if len(open_nodes) > MAX_DEPTH + 1:
            return
