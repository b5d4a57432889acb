"""Where the keys and values of a document stand: worked out when somebody first asks."""

from contextlib import suppress
from functools import cached_property

from generator.diagnostics import KeyPath, Location
from generator.yaml_document.builder import Builder, Built
from generator.yaml_document.engine import YamlSyntaxError, events


class DocumentPlaces:
    """The `Places` of one document.

    Only the text is kept, since most documents are never asked: a library of 50,000 entries would
    otherwise hold millions of places.
    """

    def __init__(self, path: str, text: str) -> None:
        self._path = path
        self._text = text

    def of_key(self, path: KeyPath) -> Location:
        """Where the last key of the path is written, or its nearest existing parent's value."""
        found = self._built.keys.get(path)
        return self._location(found) if found else self.of_value(path)

    def of_value(self, path: KeyPath) -> Location:
        """Where the value at the path, or at its nearest existing parent, begins."""
        for length in range(len(path), -1, -1):
            if found := self._built.values.get(path[:length]):
                return self._location(found)
        return Location(self._path)

    def _location(self, mark: tuple[int, int]) -> Location:
        return Location(self._path, mark[0] + 1, mark[1] + 1)

    @cached_property
    def _built(self) -> Built:
        builder = Builder(record=True)
        with suppress(YamlSyntaxError):
            builder.take_all(events(self._text))
        return builder.built
