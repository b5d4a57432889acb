"""What the search offers beside its answers: emergencies, whom to call, where to be led."""

import json

from generator.model.knowledge_base import KnowledgeBase
from generator.render.output import Data
from generator.render.site.scope import Scope
from generator.render.site.templating import template
from generator.render.site.urgent import emergencies, hotlines

ADDRESS = "assets/javascripts/opsbook-help.js"


def search_help(base: KnowledgeBase, audience: str) -> Data:
    """A script, since a page on a disk may load no other data; links begin at the site's root.

    Args:
        base: the knowledge base as the audience may see it.
        audience: whom the site is made for.
    """
    here = Scope(base, "index.html")
    html = template("search_help")(here, base.config.home.wizard, hotlines(base), emergencies(base))
    narrowed = audience != base.config.narrowest_audience
    told = {
        "html": html,
        "audience": here.audience(audience) if narrowed else "",
        "levels": _levels(base),
    }
    return Data(ADDRESS, f"var opsbookHelp = {json.dumps(told, ensure_ascii=False)};\n".encode())


def _levels(base: KnowledgeBase) -> dict[str, int]:
    """The ranks of the severities that entries have, 1 for the worst."""
    used = {getattr(entry, "severity", None) for entry in base.entries.values()}
    ranks = enumerate(base.config.severities, 1)
    return {level.id: rank for rank, level in ranks if level.id in used}
