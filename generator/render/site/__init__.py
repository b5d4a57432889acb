"""The site as pages: every page's content, made from what one audience may see."""

from generator.render.site.site import render_site

__all__ = ["render_site"]
