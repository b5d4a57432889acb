"""The home page, made for the worst hour: search, emergencies, who to call, how fast."""

from collections.abc import Sequence

from generator.model.entry import Entry, Status
from generator.model.kinds import KINDS
from generator.model.knowledge_base import KnowledgeBase
from generator.model.playbook import Playbook
from generator.model.service import Service
from generator.render.output import Page
from generator.render.site.scope import Scope
from generator.render.site.templating import render

_EMERGENCIES = 6


def home_page(base: KnowledgeBase) -> Page:
    """The page at the site's root."""
    here = Scope(base, "index.html")
    config = base.config
    service = base.entries.get(config.home.service or "")
    lead = render(
        "home",
        here=here,
        config=config,
        emergencies=_emergencies(base),
        hotlines=_named(base, config.home.hotlines),
        service=service if isinstance(service, Service) else None,
        featured=_named(base, config.home.featured),
        kinds=[kind for kind in KINDS.values() if base.of(kind.model)],
    )
    description = config.site_description or ""
    return Page(
        "index.html",
        config.site_name,
        lead,
        description=description,
        layout="home",
        searchable=False,
    )


def _emergencies(base: KnowledgeBase) -> Sequence[Entry]:
    if base.config.home.emergencies:
        return _named(base, base.config.home.emergencies)
    ladder = [level.id for level in base.config.severities]
    published = [item for item in base.of(Playbook) if item.status is Status.PUBLISHED]
    return sorted(published, key=lambda item: ladder.index(item.severity))[:_EMERGENCIES]


def _named(base: KnowledgeBase, names: Sequence[str]) -> list[Entry]:
    return [base.entries[name] for name in names if name in base.entries]
