"""Reads misspelt keys as the ones that were meant, so that what stands under them is looked at."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.diagnostics import KeyPath, Location, Places
from generator.loader.annotations import key_meant
from generator.model.base import Model


@dataclass(frozen=True)
class Respelt:
    """A document with its misspelt keys put right.

    Attributes:
        data: the document.
        details: what pydantic still says of it.
        written: per path of a key put right, the key as the author wrote it.
    """

    data: Mapping[str, object]
    details: tuple[ErrorDetails, ...]
    written: Mapping[KeyPath, str] = field(default_factory=dict)


def respelt(model: type[Model], data: Mapping[str, object], error: ValidationError) -> Respelt:
    """Puts right every key of which is clear what was meant, those inside others too."""
    details = _details(error)
    written: dict[KeyPath, str] = {}
    while found := _misspelt(model, data, details):
        for path, key in found.items():
            data = _renamed(data, path, key)
            written[(*path[:-1], key)] = str(path[-1])
        details = _complaints(model, data)
    return Respelt(data, details, written)


def _complaints(model: type[Model], data: Mapping[str, object]) -> tuple[ErrorDetails, ...]:
    try:
        model.model_validate(data)
    except ValidationError as error:
        return _details(error)
    return ()


def _details(error: ValidationError) -> tuple[ErrorDetails, ...]:
    return tuple(error.errors(include_url=False))


def _misspelt(
    model: type[Model], data: Mapping[str, object], details: tuple[ErrorDetails, ...]
) -> Mapping[KeyPath, str]:
    """Per path of an unknown key, the key that was meant, if nobody else claims to be it."""
    found: dict[KeyPath, str] = {}
    for detail in details:
        path: KeyPath = detail["loc"]
        if detail["type"] != "extra_forbidden" or not (key := key_meant(model, path)):
            continue
        if key not in _at(data, path[:-1]) and (*path[:-1], key) not in _claimed(found):
            found[path] = key
    return found


def _claimed(found: Mapping[KeyPath, str]) -> set[KeyPath]:
    return {(*path[:-1], key) for path, key in found.items()}


def _at(data: Any, path: KeyPath) -> Any:  # noqa: ANN401 - whatever the document holds there
    for step in path:
        data = data[step]
    return data


def _renamed(data: Any, path: KeyPath, key: str) -> Any:  # noqa: ANN401 - lists and mappings alike
    """A copy in which the last key of a path has another name; nothing else is copied."""
    step, *rest = path
    if not rest:
        return {key if name == step else name: value for name, value in data.items()}
    changed = data.copy()
    changed[step] = _renamed(data[step], tuple(rest), key)
    return changed


@dataclass(frozen=True, slots=True)
class PlacesAsWritten:
    """Places asked for by the right keys, of a document that misspells some."""

    places: Places
    written: Mapping[KeyPath, str]

    @property
    def path(self) -> str:
        """The document's file."""
        return self.places.path

    def of_key(self, path: KeyPath) -> Location:
        """Where the last key of the path is written, whatever it is called there."""
        return self.places.of_key(self._as_written(path))

    def of_value(self, path: KeyPath) -> Location:
        """Where the value at the path begins, whatever its key is called there."""
        return self.places.of_value(self._as_written(path))

    def _as_written(self, path: KeyPath) -> KeyPath:
        return tuple(self.written.get(path[: end + 1], step) for end, step in enumerate(path))
