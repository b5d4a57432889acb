"""What a key takes and what holds without it, in human words."""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from types import MappingProxyType

from generator.messages import Catalogue
from generator.model.base import Model
from generator.model.markers import RefersTo, Space, Text
from generator.render.fields import Field
from generator.values.duration import Duration
from generator.values.recurrence import Recurrence

_PLAIN_TYPES: Mapping[type, str] = MappingProxyType(
    {
        int: "number",
        bool: "yes-no",
        dict: "by-key",
        date: "date",
        Duration: "duration",
        Recurrence: "recurrence",
    }
)
_LOCAL = frozenset({Space.FIELD, Space.STEP, Space.QUESTION, Space.LEVEL, Space.CALENDAR})


def takes(field: Field, texts: Catalogue, anchors: Mapping[str, str]) -> str:
    """What an author writes behind a key, in Markdown.

    Args:
        field: the key.
        texts: the words.
        anchors: per class name of a part, where it is explained.
    """
    one = _one(field, texts, anchors)
    if field.takes_one:
        return texts.text("reference.one-or-several", what=one)
    return texts.text("reference.several", what=one) if field.is_list else one


def without(field: Field, texts: Catalogue) -> str:
    """What holds when a key is left out, in Markdown; "" when nothing does."""
    match field.default:
        case Enum() as choice:
            return f"`{choice.value}`"
        case bool() as answer:
            return f"`{str(answer).lower()}`"
        case str() | int() as value if not field.is_required:
            return f"`{value}`"
        case tuple() as items if items:
            return texts.text("reference.separator").join(f"`{item}`" for item in items)
    return ""


def _one(field: Field, texts: Catalogue, anchors: Mapping[str, str]) -> str:
    if issubclass(field.value, Model):
        name = field.value.__name__
        return f"[{texts.text(f'parts.{name}')}]({anchors[name]})"
    if field.words:
        choices = (
            f"`{word}` {texts.text(f'values.{field.vocabulary}.{word}')}" for word in field.words
        )
        return texts.text("reference.separator").join(choices)
    if name := _PLAIN_TYPES.get(field.value, ""):
        return texts.text(f"reference.{name}")
    return _string(field, texts)


def _string(field: Field, texts: Catalogue) -> str:
    if field.refers:
        return _reference(field.refers, texts)
    if field.is_colour:
        return texts.text("reference.colour")
    names = {Text.PLAIN: "plain", Text.PROSE: "prose", Text.LITERAL: "literal", None: "id"}
    return texts.text(f"reference.{names[field.text]}")


def _reference(refers: RefersTo, texts: Catalogue) -> str:
    if refers.space is Space.ENTRY and refers.kind:
        return texts.text("reference.entry-of", kind=texts.text(f"kinds.{refers.kind}.label"))
    fixed = {Space.ENTRY: "entry", Space.AUDIENCE: "audience", Space.FILE: "file-ref"}
    if refers.space in fixed:
        return texts.text(f"reference.{fixed[refers.space]}")
    kind = "local" if refers.space in _LOCAL else "word"
    return texts.text(f"reference.{kind}", space=texts.text(f"spaces.{refers.space.value}"))
