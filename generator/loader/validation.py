"""Turns a document into a model, and the model's complaints into diagnostics with a place."""

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.diagnostics import Diagnostic, KeyPath, Places
from generator.loader.expectations import expectation
from generator.model.base import Model
from generator.values import closest

M = TypeVar("M", bound=Model)

_SHOWN = 60
_OWN_RULES = frozenset({"bad-duration", "bad-recurrence", "bad-date", "bad-id", "empty-message"})


def validate(
    model: type[M], data: Mapping[str, object], places: Places
) -> tuple[M | None, tuple[Diagnostic, ...]]:
    """The model made of the data, or None and every reason why not."""
    try:
        return model.model_validate(data), ()
    except ValidationError as error:
        details = error.errors(include_url=False)
        return None, tuple(_diagnostic(model, detail, places) for detail in details)


def _diagnostic(model: type[Model], detail: ErrorDetails, places: Places) -> Diagnostic:
    path: KeyPath = tuple(detail["loc"])
    match detail["type"]:
        case "missing":
            return _missing(path, places)
        case "extra_forbidden":
            return _unknown_key(model, path, places)
        case "enum" | "literal_error":
            return _unknown_value(model, detail, places)
        case rule if rule in _OWN_RULES:
            context = detail.get("ctx", {})
            values = _values(path, detail) | {"part": str(context.get("part", ""))}
            variant = str(context.get("variant", ""))
            return Diagnostic(rule, places.of_value(path), values=values, variant=variant)
        case _:
            rule, variant = expectation(detail)
            values = _values(path, detail)
            return Diagnostic(rule, places.of_value(path), values=values, variant=variant)


def _values(path: KeyPath, detail: ErrorDetails) -> dict[str, str]:
    return {"key": _last_key(path), "value": _shown(detail["input"])}


def _missing(path: KeyPath, places: Places) -> Diagnostic:
    return Diagnostic("missing-key", places.of_value(path[:-1]), values={"key": str(path[-1])})


def _unknown_key(model: type[Model], path: KeyPath, places: Places) -> Diagnostic:
    allowed = sorted(_keys_at(model, path[:-1]))
    near = closest(str(path[-1]), allowed)
    values = {"key": str(path[-1]), "suggestion": near, "allowed": ", ".join(allowed)}
    variant = "near" if near else "far"
    return Diagnostic("unknown-key", places.of_key(path), values=values, variant=variant)


def _unknown_value(model: type[Model], detail: ErrorDetails, places: Places) -> Diagnostic:
    path: KeyPath = tuple(detail["loc"])
    allowed = list(_choices(_annotation_at(model, path)))
    near = closest(str(detail["input"]), allowed)
    values = _values(path, detail) | {"suggestion": near, "allowed": ", ".join(allowed)}
    variant = "near" if near else "far"
    return Diagnostic("unknown-value", places.of_value(path), values=values, variant=variant)


def _keys_at(model: type[Model], path: KeyPath) -> Iterator[str]:
    holder = _model_in(_annotation_at(model, path)) or model
    for name, info in holder.model_fields.items():
        yield info.alias or name


def _annotation_at(model: type[Model], path: KeyPath) -> Any:  # noqa: ANN401 - a type form
    current: Any = model
    for step in path:
        holder = _model_in(current)
        if isinstance(step, int) or holder is None:
            continue
        fields = {info.alias or name: info for name, info in holder.model_fields.items()}
        current = fields[step].annotation if step in fields else current
    return current


def _model_in(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401 - a type form
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_model_in, get_args(annotation))), None)


def _choices(annotation: Any) -> Iterator[str]:  # noqa: ANN401 - a type form
    if isinstance(annotation, str):
        yield annotation
    elif isinstance(annotation, type) and issubclass(annotation, Enum):
        yield from (str(member.value) for member in annotation)
    else:
        for argument in get_args(annotation):
            yield from _choices(argument)


def _last_key(path: KeyPath) -> str:
    return next((step for step in reversed(path) if isinstance(step, str)), "")


def _shown(value: object) -> str:
    text = str(value).replace("\n", "↵")
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
