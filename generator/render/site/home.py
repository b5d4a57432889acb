"""The home page, made for the worst hour: search, emergencies, who to call, how fast."""

from generator.model.service import Service
from generator.render.output import Page
from generator.render.site.draft import Draft
from generator.render.site.facts import SETTINGS
from generator.render.site.library import Library
from generator.render.site.scope import Scope
from generator.render.site.templating import template
from generator.render.site.urgent import emergencies, hotlines, named


def home_draft(library: Library) -> Draft:
    """The page at the site's root."""
    base, home = library.base, library.base.config.home
    urgent = [entry.id for entry in (*emergencies(library), *hotlines(base))]
    service = [home.service] if home.service else []
    return Draft(
        address="index.html",
        make=_page,
        needs=(SETTINGS, *(f"whole:{name}" for name in (*urgent, *service))),
        own=(urgent, library.kinds, [entry.id for entry in named(base, home.featured)]),
    )


def _page(here: Scope) -> Page:
    base, config = here.base, here.base.config
    service = base.entries.get(config.home.service or "")
    lead = template("home")(
        here,
        config,
        emergencies(here.library),
        hotlines(base),
        service if isinstance(service, Service) else None,
        named(base, config.home.featured),
        here.library.kinds,
    )
    return Page(
        here.address,
        config.site_name,
        lead,
        description=config.site_description or "",
        layout="home",
    )
