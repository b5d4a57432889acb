"""The site as pages: every page's content, made from what one audience may see."""

from generator.render.site.brief import Brief
from generator.render.site.draft import Draft
from generator.render.site.drafts import Rendered, drafts, render, seal_of
from generator.render.site.facts import SETTINGS, Facts, concerned, ground
from generator.render.site.glance import glance
from generator.render.site.library import Library
from generator.render.site.scope import Scope
from generator.render.site.site import furniture, render_site

__all__ = [
    "SETTINGS",
    "Brief",
    "Draft",
    "Facts",
    "Library",
    "Rendered",
    "Scope",
    "concerned",
    "drafts",
    "furniture",
    "glance",
    "ground",
    "render",
    "render_site",
    "seal_of",
]
