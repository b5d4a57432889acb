"""Turns a document into a model, and the model's complaints into diagnostics with a place."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from generator.diagnostics import Diagnostic, KeyPath, Places
from generator.loader.annotations import choices_at, example_key, key_meant, keys_at
from generator.loader.expectations import expectation
from generator.loader.shown import shown
from generator.model.base import Model
from generator.values import closest

M = TypeVar("M", bound=Model)


def validate(
    model: type[M], data: Mapping[str, object], places: Places
) -> tuple[M | None, tuple[Diagnostic, ...]]:
    """The model made of the data, or None and every reason why not."""
    try:
        return model.model_validate(data), ()
    except ValidationError as error:
        details = error.errors(include_url=False)
        return None, tuple(_Complaints(model, places).told(details))


@dataclass(frozen=True)
class _Complaints(Generic[M]):
    """Words pydantic's complaints about one document.

    Attributes:
        model: what the document should have been.
        places: where its keys and values stand.
    """

    model: type[M]
    places: Places

    def told(self, details: list[ErrorDetails]) -> list[Diagnostic]:
        """One diagnostic a complaint; a misspelt key is not told again as a missing one."""
        paths: list[KeyPath] = [d["loc"] for d in details if d["type"] == "extra_forbidden"]
        meant = {path: key_meant(self.model, path) for path in paths}
        misspelt = {(*path[:-1], key) for path, key in meant.items()}
        problems = [self._unknown_key(path, near) for path, near in meant.items()]
        for detail in details:
            if detail["type"] == "missing" and detail["loc"] not in misspelt:
                problems.append(self._missing_key(detail["loc"]))
            elif detail["type"] not in {"missing", "extra_forbidden"}:
                problems.append(self._wrong_value(detail))
        return problems

    def _unknown_key(self, path: KeyPath, near: str) -> Diagnostic:
        allowed = ", ".join(keys_at(self.model, path[:-1]))
        values = {"key": shown(path[-1]), "suggestion": near, "allowed": allowed}
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
