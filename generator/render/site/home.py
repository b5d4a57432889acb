"""The home page, made for the worst hour: search, emergencies, who to call, how fast."""

from generator.model.kinds import KINDS
from generator.model.knowledge_base import KnowledgeBase
from generator.model.service import Service
from generator.render.output import Page
from generator.render.site.scope import Scope
from generator.render.site.templating import template
from generator.render.site.urgent import emergencies, hotlines, named


def home_page(base: KnowledgeBase) -> Page:
    """The page at the site's root."""
    here = Scope(base, "index.html")
    config = base.config
    service = base.entries.get(config.home.service or "")
    lead = template("home")(
        here,
        config,
        emergencies(base),
        hotlines(base),
        service if isinstance(service, Service) else None,
        named(base, config.home.featured),
        [kind for kind in KINDS.values() if base.of(kind.model)],
    )
    description = config.site_description or ""
    return Page(
        "index.html",
        config.site_name,
        lead,
        description=description,
        layout="home",
    )
