"""A small JSON Schema validator: just the keywords that our schemas use, and no others."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

Schema = Mapping[str, Any]

SILENT = frozenset(
    {
        "$schema",
        "$id",
        "$defs",
        "title",
        "description",
        "markdownDescription",
        "enumDescriptions",
        "default",
        "examples",
        "format",
    }
)
_TYPES: Mapping[str, Callable[[object], bool]] = {
    "object": lambda it: isinstance(it, dict),
    "array": lambda it: isinstance(it, list),
    "string": lambda it: isinstance(it, str),
    "boolean": lambda it: isinstance(it, bool),
    "integer": lambda it: isinstance(it, int) and not isinstance(it, bool),
    "number": lambda it: isinstance(it, int | float) and not isinstance(it, bool),
}


def problems(value: object, schema: Schema, root: Schema) -> Iterator[str]:
    """Every keyword that a value does not satisfy.

    Raises:
        KeyError: the schema has a keyword that is not known here.
    """
    for keyword, wanted in schema.items():
        if keyword not in SILENT:
            yield from _KEYWORDS[keyword](value, wanted, schema, root)


def accepts(schema: Schema, value: object) -> bool:
    """Whether a value satisfies a whole schema."""
    return not list(problems(value, schema, schema))


def _type(value: object, wanted: Any, _schema: Schema, _root: Schema) -> Iterator[str]:  # noqa: ANN401 - JSON
    names = [wanted] if isinstance(wanted, str) else wanted
    if not any(_TYPES[name](value) for name in names):
        yield f"{value!r} is not {wanted}"


def _ref(value: object, wanted: str, _schema: Schema, root: Schema) -> Iterator[str]:
    prefix, name = wanted.rsplit("/", 1)
    assert prefix == "#/$defs"
    yield from problems(value, root["$defs"][name], root)


def _properties(value: object, wanted: Schema, _schema: Schema, root: Schema) -> Iterator[str]:
    if isinstance(value, dict):
        for key in value.keys() & wanted.keys():
            yield from problems(value[key], wanted[key], root)


def _closed(value: object, wanted: object, schema: Schema, _root: Schema) -> Iterator[str]:
    assert wanted is False
    if isinstance(value, dict):
        yield from (f"unknown key {key}" for key in value.keys() - schema["properties"].keys())


def _required(value: object, wanted: list[str], _schema: Schema, _root: Schema) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (f"missing {key}" for key in wanted if key not in value)


def _items(value: object, wanted: Schema, _schema: Schema, root: Schema) -> Iterator[str]:
    if isinstance(value, list):
        for item in value:
            yield from problems(item, wanted, root)


def _count(value: object, wanted: list[Schema], root: Schema) -> int:
    return sum(not list(problems(value, choice, root)) for choice in wanted)


def _any_of(value: object, wanted: list[Schema], _schema: Schema, root: Schema) -> Iterator[str]:
    if not _count(value, wanted, root):
        yield f"{value!r} is none of the choices"


def _one_of(value: object, wanted: list[Schema], _schema: Schema, root: Schema) -> Iterator[str]:
    if _count(value, wanted, root) != 1:
        yield f"{value!r} is not just one of the choices"


def _simple(holds: Callable[[Any, Any], bool]) -> Callable[..., Iterator[str]]:
    def check(value: object, wanted: object, _schema: Schema, _root: Schema) -> Iterator[str]:
        if not holds(value, wanted):
            yield f"{value!r} breaks {wanted!r}"

    return check


_KEYWORDS: Mapping[str, Callable[..., Iterator[str]]] = {
    "type": _type,
    "$ref": _ref,
    "properties": _properties,
    "additionalProperties": _closed,
    "required": _required,
    "items": _items,
    "anyOf": _any_of,
    "oneOf": _one_of,
    "enum": _simple(lambda value, wanted: value in wanted),
    "const": _simple(lambda value, wanted: value == wanted and not isinstance(value, bool)),
    "pattern": _simple(lambda it, wanted: not isinstance(it, str) or bool(re.search(wanted, it))),
    "minLength": _simple(lambda it, wanted: not isinstance(it, str) or len(it) >= wanted),
    "maxLength": _simple(lambda it, wanted: not isinstance(it, str) or len(it) <= wanted),
    "minItems": _simple(lambda it, wanted: not isinstance(it, list) or len(it) >= wanted),
}
