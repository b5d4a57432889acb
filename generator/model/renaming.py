"""References by an old id become references by the new one, so that a rename breaks nothing."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import TypeVar

from generator.model.base import Model
from generator.model.entries import Entries
from generator.model.entry import Entry
from generator.model.knowledge_base import KnowledgeBase
from generator.model.markers import TO_ENTRIES
from generator.model.walk import FieldPlan, plans

M = TypeVar("M", bound=Model)


def with_current_ids(base: KnowledgeBase) -> KnowledgeBase:
    """The same knowledge base with every key that names an old id naming the present one."""
    names = base.former_ids
    if not names:
        return base
    if isinstance(base.entries, Entries):
        entries: Mapping[str, Entry] = base.entries.mapped(partial(_renamed, names=names))
    else:
        entries = {entry.id: _renamed(entry, names) for entry in base.entries.values()}
    return replace(base, config=_renamed(base.config, names), entries=entries)


def _renamed(model: M, names: Mapping[str, str]) -> M:
    changes = {}
    for plan in plans(type(model)):
        value = getattr(model, plan.name)
        new = _value(value, plan, names)
        if new is not value:
            changes[plan.name] = new
    return model.model_copy(update=changes) if changes else model


def _value(value: object, plan: FieldPlan, names: Mapping[str, str]) -> object:
    match value:
        case str() if plan.refers is not None and plan.refers.space in TO_ENTRIES:
            return names.get(value, value)
        case Model():
            return _renamed(value, names)
        case tuple():
            new = tuple(_value(item, plan, names) for item in value)
            return value if new == value else new
    return value
