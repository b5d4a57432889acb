"""Visits every string and every part of a model, with its path and its markers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.diagnostics import KeyPath
from generator.model.base import Model
from generator.model.markers import RefersTo, Text


class TextVisit(NamedTuple):
    """A string of a model.

    Attributes:
        path: keys as the author writes them.
        value: the string.
        text: how it is to be read; None for names and other closed values.
        refers: what it names, if it names something.
    """

    path: KeyPath
    value: str
    text: Text | None
    refers: RefersTo | None


@dataclass(frozen=True, slots=True)
class FieldPlan:
    """What the walker knows of one field of one class."""

    name: str
    key: str
    text: Text | None
    refers: RefersTo | None
    key_refers: RefersTo | None


def texts(model: BaseModel, path: KeyPath = ()) -> Iterator[TextVisit]:
    """Every string of a model and of the models in it, in the order of the class."""
    for plan in plans(type(model)):
        yield from _texts(getattr(model, plan.name), (*path, plan.key), plan)


def parts(model: Model, path: KeyPath = ()) -> Iterator[tuple[KeyPath, Model]]:
    """Every model inside a model, outer before inner, with its path; not the model itself."""
    for plan in plans(type(model)):
        yield from _parts(getattr(model, plan.name), (*path, plan.key))


@cache
def plans(model: type[BaseModel]) -> tuple[FieldPlan, ...]:
    """The fields of a model class with their markers."""
    return tuple(_plan(name, info) for name, info in model.model_fields.items())


def _texts(value: object, path: KeyPath, plan: FieldPlan) -> Iterator[TextVisit]:
    match value:
        case None:
            return
        case str():
            yield TextVisit(path, str(value), plan.text, plan.refers)
        case BaseModel():
            yield from texts(value, path)
        case tuple():
            for index, item in enumerate(value):
                yield from _texts(item, (*path, index), plan)
        case Mapping():
            for key, item in value.items():
                yield TextVisit((*path, key), key, None, plan.key_refers)
                yield from _texts(item, (*path, key), plan)


def _parts(value: object, path: KeyPath) -> Iterator[tuple[KeyPath, Model]]:
    match value:
        case Model():
            yield path, value
            yield from parts(value, path)
        case tuple():
            for index, item in enumerate(value):
                yield from _parts(item, (*path, index))


def _plan(name: str, info: FieldInfo) -> FieldPlan:
    found = [*info.metadata, *_markers(info.annotation)]
    keys = _markers(get_args(info.annotation)[0]) if get_origin(info.annotation) is dict else ()
    return FieldPlan(
        name=name,
        key=info.alias or name,
        text=next((item for item in found if isinstance(item, Text)), None),
        refers=next((item for item in found if isinstance(item, RefersTo)), None),
        key_refers=next((item for item in keys if isinstance(item, RefersTo)), None),
    )


def _markers(annotation: Any) -> tuple[object, ...]:  # noqa: ANN401 - typing has no type for types
    arguments = get_args(annotation)
    if get_origin(annotation) is dict:
        arguments = arguments[1:]
    own = tuple(getattr(annotation, "__metadata__", ()))
    return own + tuple(marker for item in arguments for marker in _markers(item))
