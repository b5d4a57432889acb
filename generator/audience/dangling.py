"""Removes references to what is no longer there, and the parts that mean nothing without them."""

from collections.abc import Collection
from typing import Any, TypeVar

from generator.model.base import Model
from generator.model.markers import Space
from generator.model.step import Step
from generator.model.walk import FieldPlan, parts, plans

M = TypeVar("M", bound=Model)

_LOCAL = frozenset({Space.STEP, Space.QUESTION, Space.LEVEL, Space.CALENDAR})
_CHECKED = _LOCAL | {Space.ENTRY}


def without_dangling(model: M, entries: Collection[str]) -> M | None:
    """The model with only references that lead somewhere.

    An optional reference becomes None, a list loses the item. A part is dropped when it needs a
    reference that is gone, or when all of its levels are: without them it would hold for every one.

    Args:
        model: an entry or the settings.
        entries: ids that exist.
    """
    local = {getattr(part, "id", None) for _, part in parts(model)}
    return _clean(model, frozenset(entries) | {name for name in local if name})


def _clean(model: M, known: frozenset[str]) -> M | None:
    changes: dict[str, Any] = {}
    for plan in plans(type(model)):
        value = getattr(model, plan.name)
        kept = _value(value, plan, known)
        if kept is value:
            continue
        if _needed(model, plan, kept):
            return None
        changes[plan.name] = kept
    if isinstance(model, Step) and "goto" in changes:
        changes["if_"] = None
    return model.model_copy(update=changes) if changes else model


def _value(value: object, plan: FieldPlan, known: frozenset[str]) -> object:
    match value:
        case str():
            return None if _dangles(value, plan, known) else value
        case Model():
            return _clean(value, known)
        case tuple():
            kept = tuple(new for item in value if (new := _value(item, plan, known)) is not None)
            return value if kept == value else kept
    return value


def _dangles(value: str, plan: FieldPlan, known: frozenset[str]) -> bool:
    return plan.refers is not None and plan.refers.space in _CHECKED and value not in known


def _needed(model: Model, plan: FieldPlan, kept: object) -> bool:
    if kept is None:
        return type(model).model_fields[plan.name].is_required()
    return kept == () and plan.refers is not None and plan.refers.space is Space.LEVEL
