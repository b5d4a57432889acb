"""Leaves out of a knowledge base what an audience may not see, down to the last number."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeAlias, TypeVar

from generator.audience.dangling import without_dangling
from generator.audience.ranks import Viewer
from generator.model.base import Model, Part
from generator.model.entry import Entry
from generator.model.knowledge_base import KnowledgeBase
from generator.model.walk import plans

M = TypeVar("M", bound=Model)
Keep: TypeAlias = Callable[[Part], bool]


def for_audience(base: KnowledgeBase, audience: str) -> KnowledgeBase:
    """The part of a knowledge base that an audience may see, with no reference to the rest.

    Raises:
        ValueError: the site has no such audience.
    """
    viewer = Viewer.of(base.config, audience)
    if viewer.sees_all:
        return base
    pruned = (_entry(entry, viewer) for entry in base.entries.values())
    shown = {entry.id: entry for entry in pruned if entry is not None}
    entries = {
        name: kept
        for name, entry in shown.items()
        if (kept := without_dangling(entry, shown.keys())) is not None
    }
    config = without_dangling(base.config, entries.keys())
    assert config is not None
    return replace(base, config=config, entries=entries, unreadable=frozenset())


def _entry(entry: Entry, viewer: Viewer) -> Entry | None:
    """The visible part of an entry; None when nothing of it, or not all it needs, is visible."""
    if not viewer.may_see_entry(entry):
        return None
    hidden = [plan for plan in plans(type(entry)) if not viewer.may_see_field(entry, plan.key)]
    fields = type(entry).model_fields
    if any(fields[plan.name].is_required() for plan in hidden):
        return None
    defaults = {
        plan.name: fields[plan.name].get_default(call_default_factory=True) for plan in hidden
    }
    return _pruned(entry.model_copy(update=defaults), viewer.may_see_part)


def _pruned(model: M, keep: Keep) -> M:
    changes = {}
    for plan in plans(type(model)):
        value = getattr(model, plan.name)
        kept = _value(value, keep)
        if kept is not value:
            changes[plan.name] = kept
    return model.model_copy(update=changes) if changes else model


def _value(value: object, keep: Keep) -> object:
    match value:
        case Part() if not keep(value):
            return None
        case Model():
            return _pruned(value, keep)
        case tuple() if any(isinstance(item, Model) for item in value):
            return tuple(kept for item in value if (kept := _value(item, keep)) is not None)
    return value
