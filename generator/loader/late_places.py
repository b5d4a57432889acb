"""Places in a file that is only read when somebody asks for one."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator.diagnostics import KeyPath, Location, Places
from generator.loader.content import read_content
from generator.yaml_document import read_document


@dataclass(frozen=True)
class LatePlaces:
    """The `Places` of a file whose keys are all spelt right.

    Attributes:
        project: the project's folder.
        path: the file, relative to it.
    """

    project: Path
    path: str

    def of_key(self, path: KeyPath) -> Location:
        """Where the last key of the path is written."""
        return self._places.of_key(path)

    def of_value(self, path: KeyPath) -> Location:
        """Where the value at the path begins."""
        return self._places.of_value(path)

    @cached_property
    def _places(self) -> Places:
        content = read_content(self.project, self.path)
        return read_document(self.path, content if isinstance(content, bytes) else b"").places
