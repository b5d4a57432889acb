"""Places in a file that is only read when somebody asks for one."""

from collections.abc import Iterator, Mapping
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


class PlacesByName(Mapping[str, Places]):
    """The places in many files, by the ids of their entries.

    Args:
        project: the project's folder.
        paths: per id the file, relative to it.
        known: the places that are known already, of other ids.
    """

    def __init__(
        self, project: Path, paths: Mapping[str, str], known: Mapping[str, Places]
    ) -> None:
        self._project = project
        self._paths = paths
        self._known = dict(known)

    def __getitem__(self, name: str) -> Places:
        if name not in self._known:
            self._known[name] = LatePlaces(self._project, self._paths[name])
        return self._known[name]

    def __iter__(self) -> Iterator[str]:
        return iter({**self._paths, **self._known})

    def __len__(self) -> int:
        return len({**self._paths, **self._known})
