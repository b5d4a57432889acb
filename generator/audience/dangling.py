"""Removes references to what is no longer there, and the parts that mean nothing without them."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any, TypeVar

from generator.model.base import Model
from generator.model.markers import Space
from generator.model.step import Step
from generator.model.walk import FieldPlan, parts, plans

M = TypeVar("M", bound=Model)

_MAY_BE_ENTRIES = frozenset({Space.ENTRY, Space.STEP, Space.QUESTION})
_MAY_BE_PARTS = frozenset({Space.STEP, Space.QUESTION, Space.LEVEL, Space.CALENDAR})


@dataclass(frozen=True, slots=True)
class _Known:
    """Ids that exist: of entries, and of parts of the entry itself."""

    entries: Collection[str]
    parts: Collection[str | None]

    def has(self, name: str, space: Space) -> bool:
        """Whether a reference leads somewhere; those into the owner's lists always do."""
        if space not in _MAY_BE_ENTRIES | _MAY_BE_PARTS:
            return True
        is_entry = space in _MAY_BE_ENTRIES and name in self.entries
        return is_entry or (space in _MAY_BE_PARTS and name in self.parts)


def without_dangling(model: M, entries: Collection[str]) -> M | None:
    """The model with only references that lead somewhere.

    An optional reference becomes None, a list loses the item. A part is dropped when it needs a
    reference that is gone, or when all of its levels are: without them it would hold for every one.

    Args:
        model: an entry or the settings.
        entries: ids that exist.
    """
    return _clean(model, _Known(entries, {getattr(part, "id", None) for _, part in parts(model)}))


def _clean(model: M, known: _Known) -> M | None:
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


def _value(value: object, plan: FieldPlan, known: _Known) -> object:
    match value:
        case str() if plan.refers:
            return value if known.has(value, plan.refers.space) else None
        case Model():
            return _clean(value, known)
        case tuple():
            kept = tuple(new for item in value if (new := _value(item, plan, known)) is not None)
            return value if kept == value else kept
    return value


def _needed(model: Model, plan: FieldPlan, kept: object) -> bool:
    if kept is None:
        return type(model).model_fields[plan.name].is_required()
    return kept == () and plan.refers is not None and plan.refers.space is Space.LEVEL
