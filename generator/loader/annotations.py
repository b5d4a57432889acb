"""What the model says about the place in a document that a complaint points at."""

from collections.abc import Iterator
from enum import Enum
from functools import lru_cache
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.diagnostics import KeyPath
from generator.messages import LANGUAGES, catalogue
from generator.model.base import Model
from generator.values.suggestion import closest

_MINOR = frozenset({"audience", "id"})


def keys_at(model: type[Model], path: KeyPath) -> tuple[str, ...]:
    """The keys that may be written at a path, sorted."""
    return tuple(sorted(_fields(_holder_at(model, path))))


def key_meant(model: type[Model], path: KeyPath) -> str:
    """The key that an unknown key at a path most likely stands for, "" when none is near.

    Authors misspell keys, and write the label that the pages show instead.
    """
    return _key_meant(_holder_at(model, path[:-1]), str(path[-1]))


@lru_cache(maxsize=1024)
def _key_meant(holder: type[BaseModel], written: str) -> str:
    """A mistake is seldom made once: whole imports may repeat it."""
    if near := closest(written, _fields(holder)):
        return near
    labels = dict(_labels(holder))
    return labels.get(closest(written, labels), "")


def example_key(model: type[Model], path: KeyPath) -> str:
    """The key that shows best what belongs to a path: the first that must be there, or may."""
    fields = _fields(_holder_at(model, path))
    required = (key for key, info in fields.items() if info.is_required())
    optional = (key for key in fields if key not in _MINOR)
    return next(required, "") or next(optional)


def choices_at(model: type[Model], path: KeyPath) -> tuple[str, ...]:
    """The closed set of words that may be written at a path, in the model's order."""
    return tuple(_choices(_annotation_at(model, path)))


def _fields(holder: type[BaseModel]) -> dict[str, FieldInfo]:
    return {info.alias or name: info for name, info in holder.model_fields.items()}


def _labels(holder: type[BaseModel]) -> Iterator[tuple[str, str]]:
    for language in LANGUAGES:
        texts = catalogue(language)
        for key in _fields(holder):
            for ancestor in holder.__mro__:
                name = f"keys.{ancestor.__name__}.{key}.label"
                if name in texts:
                    yield texts.text(name), key


def _holder_at(model: type[Model], path: KeyPath) -> type[BaseModel]:
    return model_in(_annotation_at(model, path)) or model


def _annotation_at(model: type[Model], path: KeyPath) -> Any:  # noqa: ANN401 - a type form
    current: Any = model
    for step in path:
        holder = model_in(current)
        if isinstance(step, int) or holder is None:
            continue
        info = _fields(holder).get(step)
        current = info.annotation if info else current
    return current


def model_in(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401 - a type form
    """The model that a value or the items of a value must be, None when they are no models."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(model_in, get_args(annotation))), None)


def _choices(annotation: Any) -> Iterator[str]:  # noqa: ANN401 - a type form
    if isinstance(annotation, str):
        yield annotation
    elif isinstance(annotation, type) and issubclass(annotation, Enum):
        yield from (str(member.value) for member in annotation)
    else:
        for argument in get_args(annotation):
            yield from _choices(argument)
