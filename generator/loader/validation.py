"""Turns a document into a model, and the model's complaints into diagnostics with a place."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.diagnostics import Diagnostic, KeyPath, Places
from generator.loader.annotations import choices_at, example_key, key_meant, keys_at
from generator.loader.expectations import expectation
from generator.loader.salvage import salvage
from generator.loader.shown import shown
from generator.loader.spelling import PlacesAsWritten, respelt
from generator.model.base import Model
from generator.values.suggestion import closest

M = TypeVar("M", bound=Model)


@dataclass(frozen=True, slots=True)
class Validated(Generic[M]):
    """A document compared with a model.

    Attributes:
        model: the model made of it; if it has faults, with holes in their places, to be checked
            but never built.
        places: where its keys and values stand, misspelt keys under their right names.
        diagnostics: everything wrong with it.
    """

    model: M
    places: Places
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether nothing is wrong."""
        return not self.diagnostics


def validate(model: type[M], data: Mapping[str, object], places: Places) -> Validated[M]:
    """The model made of the data, or of what is right in it, and every reason why not."""
    try:
        return Validated(model.model_validate(data), places)
    except ValidationError as error:
        read = respelt(model, data, error)
    as_written = PlacesAsWritten(places, read.written)
    complaints = _Complaints(model, as_written)
    told = (*complaints.misspelt(read.written), *complaints.told(read.details))
    saved = salvage(model, read.data, (detail["loc"] for detail in read.details))
    return Validated(saved, as_written, told)


@dataclass(frozen=True)
class _Complaints(Generic[M]):
    """Words pydantic's complaints about one document.

    Attributes:
        model: what the document should have been.
        places: where its keys and values stand.
    """

    model: type[M]
    places: Places

    def misspelt(self, written: Mapping[KeyPath, str]) -> Iterator[Diagnostic]:
        """One diagnostic for every key that was put right."""
        for path, key in written.items():
            yield self._unknown_key(path, key, str(path[-1]))

    def told(self, details: Iterable[ErrorDetails]) -> Iterator[Diagnostic]:
        """One diagnostic a complaint."""
        for detail in details:
            path: KeyPath = detail["loc"]
            if detail["type"] == "extra_forbidden":
                yield self._unknown_key(path, str(path[-1]), key_meant(self.model, path))
            elif detail["type"] == "missing":
                yield self._missing_key(path)
            else:
                yield self._wrong_value(detail)

    def _unknown_key(self, path: KeyPath, written: str, near: str) -> Diagnostic:
        allowed = ", ".join(keys_at(self.model, path[:-1]))
        values = {"key": shown(written), "suggestion": near, "allowed": allowed}
        variant = "near" if near else "far"
        return Diagnostic("unknown-key", self.places.of_key(path), values=values, variant=variant)

    def _missing_key(self, path: KeyPath) -> Diagnostic:
        place = self.places.of_value(path[:-1])
        return Diagnostic("missing-key", place, values={"key": str(path[-1])})

    def _wrong_value(self, detail: ErrorDetails) -> Diagnostic:
        path: KeyPath = detail["loc"]
        rule, variant = expectation(detail)
        values = {
            "key": next((step for step in reversed(path) if isinstance(step, str)), ""),
            "value": shown(detail["input"]),
            "part": str(detail.get("ctx", {}).get("part", "")),
        }
        if rule == "unknown-value":
            allowed = choices_at(self.model, path)
            near = closest(str(detail["input"]), allowed)
            values |= {"suggestion": near, "allowed": ", ".join(allowed)}
            variant = "near" if near else "far"
        elif variant == "mapping":
            allowed = keys_at(self.model, path)
            example = example_key(self.model, path)
            values |= {"example": example, "allowed": ", ".join(allowed)}
        return Diagnostic(rule, self.places.of_value(path), values=values, variant=variant)
