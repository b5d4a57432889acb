"""Which entries an entry names in its keys."""

from collections.abc import Iterator
from functools import cache

from generator.model.base import Model
from generator.model.markers import TO_ENTRIES
from generator.model.walk import plans
from generator.render.fields import fields


def names_in(model: Model) -> Iterator[str]:
    """What the keys of a model and of its parts name as entries, or as steps, whichever it is."""
    for key in _naming(type(model)):
        value = getattr(model, key)
        if isinstance(value, tuple):
            yield from value
        elif value is not None:
            yield value
    for part in parts_of(model):
        yield from names_in(part)


def parts_of(model: Model) -> Iterator[Model]:
    """The models that a model holds itself, in the order in which they are written."""
    for key in _holding(type(model)):
        value = getattr(model, key)
        if isinstance(value, tuple):
            yield from value
        elif value is not None:
            yield value


@cache
def _naming(model: type[Model]) -> tuple[str, ...]:
    """Names of the fields that may name entries."""
    named = (plan for plan in plans(model) if plan.refers and plan.refers.space in TO_ENTRIES)
    return tuple(plan.name for plan in named)


@cache
def _holding(model: type[Model]) -> tuple[str, ...]:
    """Names of the fields in which a model holds other models."""
    described = zip(plans(model), fields(model), strict=True)
    return tuple(plan.name for plan, field in described if issubclass(field.value, Model))
