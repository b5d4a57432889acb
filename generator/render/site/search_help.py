"""What the search offers beside its answers: emergencies, whom to call, where to be led."""

import json

from generator.render.output import Data
from generator.render.site.library import Library
from generator.render.site.scope import Scope
from generator.render.site.templating import template
from generator.render.site.urgent import emergencies, hotlines

ADDRESS = "assets/javascripts/opsbook-help.js"


def search_help(library: Library, audience: str) -> Data:
    """A script, since a page on a disk may load no other data; links begin at the site's root.

    Args:
        library: the knowledge base as the audience may see it.
        audience: whom the site is made for.
    """
    base = library.base
    here = Scope(base, "index.html", shared=library)
    wizard = base.config.home.wizard
    html = template("search_help")(here, wizard, hotlines(base), emergencies(library))
    narrowed = audience != base.config.narrowest_audience
    told = {
        "html": html,
        "audience": here.audience(audience) if narrowed else "",
        "levels": _levels(library),
    }
    return Data(ADDRESS, f"var opsbookHelp = {json.dumps(told, ensure_ascii=False)};\n".encode())


def _levels(library: Library) -> dict[str, int]:
    """The ranks of the severities that entries have, 1 for the worst."""
    used = {item.severity for item in library.briefs.values()}
    ranks = enumerate(library.base.config.severities, 1)
    return {level.id: rank for rank, level in ranks if level.id in used}
