"""What the site's owner holds ready for the worst hour."""

from collections.abc import Sequence

from generator.model.entry import Entry, Status
from generator.model.knowledge_base import KnowledgeBase
from generator.render.site.library import Library

_EMERGENCIES = 6


def emergencies(library: Library) -> Sequence[Entry]:
    """The playbooks that the owner names, else the published ones of the worst emergencies."""
    base = library.base
    if base.config.home.emergencies:
        return named(base, base.config.home.emergencies)
    ladder = [level.id for level in base.config.severities]
    published = [item for item in library.of("playbook") if item.status == Status.PUBLISHED]
    published.sort(key=lambda item: ladder.index(item.severity))
    return [base.entries[item.id] for item in published[:_EMERGENCIES]]


def hotlines(base: KnowledgeBase) -> Sequence[Entry]:
    """The contacts that are rung up first."""
    return named(base, base.config.home.hotlines)


def named(base: KnowledgeBase, names: Sequence[str]) -> list[Entry]:
    """Those of some entries that the base holds, in the order of their names."""
    return [base.entries[name] for name in names if name in base.entries]
