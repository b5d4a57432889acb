"""Entries of every kind with every key filled, made from the models: no key is forgotten."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any, Protocol

from generator.model.base import Model, Part
from generator.model.decision import Answer
from generator.model.entry import Entry
from generator.model.markers import Space, Text
from generator.render.fields import Field, fields
from generator.values.duration import Duration
from generator.values.recurrence import Recurrence

_SET_BY_TESTS = frozenset({"schema_version", "id", "audience", "field_audience", "status"})


class Words(Protocol):
    """What is written where; paths are such as `fault.causes.why`."""

    scalars: Mapping[type, object]

    def text(self, path: str, text: Text | None) -> str:
        """A text, read in some way."""
        ...

    def name(self, path: str) -> str:
        """The id of a part, unique in its entry."""
        ...

    def reference(self, space: Space, kind: str) -> Sequence[str]:
        """Names of a space; the first stands where only one is taken."""
        ...


SCALARS: Mapping[type, object] = {
    date: "2024-01-05",
    Duration: "15m",
    Recurrence: "daily",
    int: 2,
    bool: True,
}


def filled(
    model: type[Model],
    words: Words,
    path: str = "",
    wanted: Callable[[Field], bool] = lambda _: True,
) -> dict[str, Any]:
    """Data of a model with every wanted key, one item in every list; answers lead to a person."""
    here = path or getattr(model, "kind", "")
    left_out = _SET_BY_TESTS if issubclass(model, Entry) else set()
    left_out = left_out | ({"audience"} if issubclass(model, Part) else set())
    left_out = left_out | ({"goto"} if model is Answer else set())
    return {
        field.key: _value(field, words, f"{here}.{field.key}")
        for field in fields(model)
        if field.key not in left_out and wanted(field)
    }


def _value(field: Field, words: Words, path: str) -> object:
    if field.refers:
        names = list(words.reference(field.refers.space, field.refers.kind))
        return names if field.is_list else names[0]
    item = _item(field, words, path)
    return [item] if field.is_list else item


def _item(field: Field, words: Words, path: str) -> object:
    if issubclass(field.value, Model):
        return filled(field.value, words, path)
    if field.key == "id":
        return words.name(path)
    if field.words:
        return field.words[-1]
    if field.value in words.scalars:
        return words.scalars[field.value]
    text = words.text(path, field.text)
    return f"https://{text}.example/" if field.key in {"url", "website"} else text
