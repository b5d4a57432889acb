"""Saves what is right of a faulty document, so that the rest is checked in the same run.

What is saved is only ever checked, never built: a faulty value leaves a hole (the default, "", no
items, None).
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar, get_args, get_origin

from pydantic import BaseModel, create_model
from pydantic.fields import FieldInfo

from generator.diagnostics import KeyPath
from generator.loader.annotations import model_in
from generator.model.base import Model

M = TypeVar("M", bound=Model)


def salvage(model: type[M], data: Mapping[str, object], faults: Iterable[KeyPath]) -> M:
    """The model made of what is right in the data.

    Args:
        model: what the data should have been.
        data: the document.
        faults: the path of everything that is wrong in it.
    """
    saved: M = _Salvage(frozenset(map(_value, faults))).model(model, data, ())
    return saved


def _value(path: KeyPath) -> KeyPath:
    """The path without the mark by which pydantic says that the key, not the value, is wrong."""
    return path[:-1] if path[-1:] == ("[key]",) else path


@dataclass(frozen=True, slots=True)
class _Salvage:
    """Builds models around faults."""

    faults: frozenset[KeyPath]

    def model(self, model: type[BaseModel], data: object, path: KeyPath) -> Any:  # noqa: ANN401 - an instance of `model`
        written = data if isinstance(data, dict) else {}
        values: dict[str, Any] = {}
        for name, info in model.model_fields.items():
            key = info.alias or name
            if key in written:
                values[name] = self._field(model, name, written[key], (*path, key))
            elif info.is_required():
                values[name] = _hole(info)
        return model.model_construct(**values)

    def _field(self, model: type[BaseModel], name: str, data: object, path: KeyPath) -> object:
        info = model.model_fields[name]
        if not self._faulty(path):
            return vars(_alone(model, name)(value=data))["value"]
        inner = model_in(info.annotation)
        if path in self.faults or not isinstance(data, list | dict):
            return _hole(info)
        if isinstance(data, list):
            items = (self._item(inner, item, (*path, index)) for index, item in enumerate(data))
            return tuple(items)
        return self.model(inner, data, path) if inner else self._sound(data, path)

    def _item(self, inner: type[BaseModel] | None, data: object, path: KeyPath) -> object:
        if inner:
            return self.model(inner, data, path)
        return "" if self._faulty(path) else str(data)

    def _sound(self, data: Mapping[str, object], path: KeyPath) -> dict[str, str]:
        return {key: str(data[key]) for key in data if not self._faulty((*path, key))}

    def _faulty(self, path: KeyPath) -> bool:
        """Whether something at the path or below it is wrong."""
        return any(fault[: len(path)] == path for fault in self.faults)


@cache
def _alone(model: type[BaseModel], name: str) -> type[BaseModel]:
    """A model with one field of another, called `value`."""
    field: Any = (model.model_fields[name].rebuild_annotation(), ...)
    return create_model(name, __config__=model.model_config, value=field)


def _hole(info: FieldInfo) -> object:
    """What a rule may find instead of a faulty value and take for nothing."""
    if not info.is_required():
        return info.get_default(call_default_factory=True)
    kinds = set(_kinds(info.annotation))
    return () if tuple in kinds else "" if str in kinds else None


def _kinds(annotation: Any) -> Iterator[Any]:  # noqa: ANN401 - a type form
    yield get_origin(annotation) or annotation
    for argument in get_args(annotation):
        yield from _kinds(argument)
