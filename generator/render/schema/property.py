"""The schema of one key: what it takes, as an author may write it, and what is said of it."""

from enum import Enum
from typing import Any, TypeAlias

from generator.messages import Catalogue
from generator.model.base import Model
from generator.model.entry import SCHEMA_VERSION
from generator.render.fields import Field, fields
from generator.render.schema.vocabulary import Words

JsonSchema: TypeAlias = dict[str, Any]


def property_schema(
    model: type[Model], field: Field, raw: JsonSchema, texts: Catalogue, words: Words
) -> JsonSchema:
    """The schema of a key of a model.

    Args:
        model: the class that has the key.
        field: the key.
        raw: pydantic's schema of it, from which formats and lengths are taken.
        texts: explains it.
        words: the site's own words by space; a space that is missing is open.
    """
    value = _value(model, field, _leaf(raw), texts, words)
    return {**_explanation(field, texts), **_default(field), **_listed(field, value, raw)}


def _explanation(field: Field, texts: Catalogue) -> JsonSchema:
    markdown = field.help(texts)
    return {
        "title": field.label(texts),
        "description": markdown.replace("`", ""),
        "markdownDescription": markdown,
    }


def _default(field: Field) -> JsonSchema:
    default = field.default.value if isinstance(field.default, Enum) else field.default
    is_told = isinstance(default, str | int) and not field.is_required
    return {"default": default} if is_told else {}


def _listed(field: Field, value: JsonSchema, raw: JsonSchema) -> JsonSchema:
    if not field.is_list:
        return value
    shortest = {"minItems": raw["minItems"]} if "minItems" in raw else {}
    several = {"type": "array", "items": value, **shortest}
    return {"anyOf": [value, several]} if field.takes_one else several


def _leaf(raw: JsonSchema) -> JsonSchema:
    """The schema of a single value: without null, the list around it, and what we say ourselves."""
    if "anyOf" in raw:
        return _leaf(next(choice for choice in raw["anyOf"] if choice != {"type": "null"}))
    if raw.get("type") == "array":
        return _leaf(raw["items"])
    return {key: value for key, value in raw.items() if key not in {"title", "default"}}


def _value(
    model: type[Model], field: Field, leaf: JsonSchema, texts: Catalogue, words: Words
) -> JsonSchema:
    if field.key == "schema_version":
        return {"const": SCHEMA_VERSION}
    if field.words:
        return _choice(field.words, [_meaning(field, word, texts) for word in field.words])
    if field.value is dict:
        return _audiences_by_key(model, texts, words)
    if field.refers and field.refers.space in words:
        known = words[field.refers.space]
        return _choice(tuple(known), list(known.values()))
    # Text that looks like a number needs no quotes: postcodes, error codes.
    return {**leaf, "type": ["string", "number"]} if field.value is str else leaf


def _choice(words: tuple[str, ...], meanings: list[str]) -> JsonSchema:
    return {"type": "string", "enum": list(words), "enumDescriptions": meanings}


def _meaning(field: Field, word: str, texts: Catalogue) -> str:
    name = f"{field.vocabulary}.{word}"
    return texts.text(
        "schema.meaning", label=texts.text(f"values.{name}"), help=texts.text(f"meanings.{name}")
    )


def _audiences_by_key(model: type[Model], texts: Catalogue, words: Words) -> JsonSchema:
    """Which audience sees which key: the keys of the entry itself can be completed."""
    audience = next(field for field in fields(model) if field.key == "audience")
    value = _value(model, audience, {}, texts, words)
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {
            field.key: {"title": field.label(texts), **value} for field in fields(model)
        },
    }
