"""The site as pages: every page's content, made from what one audience may see."""

from generator.render.site.draft import Draft
from generator.render.site.drafts import Rendered, drafts, render, seal_of
from generator.render.site.facts import Facts
from generator.render.site.library import Library
from generator.render.site.scope import Scope
from generator.render.site.site import furniture, render_site

__all__ = [
    "Draft",
    "Facts",
    "Library",
    "Rendered",
    "Scope",
    "drafts",
    "furniture",
    "render",
    "render_site",
    "seal_of",
]
