"""The fields of a model as an author sees them: keys, what they take, what is said of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache
from inspect import get_annotations
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from generator.messages import Catalogue, Language
from generator.model.base import Model
from generator.model.markers import RefersTo, Text
from generator.model.site_config import Colour
from generator.model.step import Commands
from generator.model.walk import FieldPlan, plans

_GIVEN = frozenset({("Entry", "id")})
"""What a model needs and an author may leave out: the file name gives it."""


@dataclass(frozen=True, slots=True)
class Field:
    """One key of a model.

    Attributes:
        key: as the author writes it.
        owner: name of the class that brings the key, under which the catalogue explains it.
        value: type of the value, or of every item of a list: a model, an enumeration, `str`,
            `int`, `bool`, `dict`, `date`, `Duration` or `Recurrence`.
        is_colour: whether the value is a colour.
        words: the values that can be written, when they are a closed set.
        vocabulary: name of that set in the catalogue, "" when the values are not closed.
        is_list: whether there is a list of such values.
        takes_one: whether a list of one item may be written without the dash.
        is_required: whether the author must write the key.
        default: what holds when the key is left out.
        text: how strings are read; None for names.
        refers: what a string names, if it names something.
    """

    key: str
    owner: str
    value: type
    is_colour: bool
    words: tuple[str, ...]
    vocabulary: str
    is_list: bool
    takes_one: bool
    is_required: bool
    default: object
    text: Text | None
    refers: RefersTo | None

    def label(self, texts: Catalogue) -> str:
        """The key's short human name."""
        return texts.text(f"keys.{self.owner}.{self.key}.label")

    def help(self, texts: Catalogue) -> str:
        """What goes into the key, in Markdown."""
        return texts.text(f"keys.{self.owner}.{self.key}.help")


@cache
def fields(model: type[Model]) -> tuple[Field, ...]:
    """The fields of a model in the order of the class, inherited ones first."""
    return tuple(_field(model, plan) for plan in plans(model))


def models_in(model: type[Model]) -> tuple[type[Model], ...]:
    """The models that a model is made of, each once, outer before inner; not the model itself."""
    found: dict[type[Model], None] = {}
    for field in fields(model):
        if issubclass(field.value, Model) and field.value is not model:
            found |= dict.fromkeys((field.value, *models_in(field.value)))
    return tuple(found)


def _field(model: type[Model], plan: FieldPlan) -> Field:
    info = model.model_fields[plan.name]
    hint = get_type_hints(model, include_extras=True)[plan.name]
    value, is_list = _innermost(hint)
    words, vocabulary = _closed(value)
    owner = _owner(model, plan.name)
    return Field(
        key=plan.key,
        owner=owner,
        value=str if get_origin(value) is Literal else get_origin(value) or value,
        is_colour=_is_colour(hint),
        words=words,
        vocabulary=vocabulary,
        is_list=is_list,
        takes_one=hint == Commands,
        is_required=info.is_required() and (owner, plan.key) not in _GIVEN,
        default=info.get_default(call_default_factory=True),
        text=plan.text,
        refers=plan.refers,
    )


def _owner(model: type[Model], name: str) -> str:
    return next(base.__name__ for base in model.__mro__ if name in get_annotations(base))


def _is_colour(annotation: object) -> bool:
    return annotation == Colour or any(map(_is_colour, get_args(annotation)))


def _innermost(annotation: Any) -> tuple[Any, bool]:  # noqa: ANN401 - typing has no type for types
    arguments = get_args(annotation)
    if get_origin(annotation) is Annotated:
        return _innermost(arguments[0])
    if get_origin(annotation) is tuple:
        return _innermost(arguments[0])[0], True
    if type(None) in arguments:
        return _innermost(next(item for item in arguments if item is not type(None)))
    return annotation, False


def _closed(value: Any) -> tuple[tuple[str, ...], str]:  # noqa: ANN401 - typing has no type for types
    if value == Language:
        return get_args(value), "Language"
    if isinstance(value, type) and issubclass(value, Enum):
        return tuple(_values(value)), value.__name__
    return (), ""


def _values(enumeration: type[Enum]) -> Iterator[str]:
    return (str(member.value) for member in enumeration)
