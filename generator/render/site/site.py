"""The whole site of one audience."""

from collections.abc import Iterator
from dataclasses import replace

from generator.audience import for_audience
from generator.model.knowledge_base import KnowledgeBase
from generator.render.output import Page, Site
from generator.render.site.attachments import attachments
from generator.render.site.colours import colours
from generator.render.site.drafts import drafts
from generator.render.site.library import Library
from generator.render.site.navigation import navigation
from generator.render.site.redirects import redirects
from generator.render.site.scope import Scope
from generator.render.site.search_help import search_help
from generator.render.site.search_index import search_index


def render_site(base: KnowledgeBase, audience: str) -> Site:
    """Every file of the site as one audience may see it, in a stable order.

    Args:
        base: the whole knowledge base.
        audience: whom the site is for.

    Raises:
        ValueError: the site has no such audience.
    """
    seen = for_audience(base, audience)
    library = Library(seen)
    rest = furniture(library, audience)
    files = (*_pages(library), *rest.files, *search_index(seen))
    return replace(rest, files=files)


def furniture(library: Library, audience: str) -> Site:
    """All of a site but its pages and its search index.

    Args:
        library: the knowledge base as the audience may see it.
        audience: whom the site is for.
    """
    seen = library.base
    return Site(
        title=seen.config.site_name,
        language=seen.config.language,
        navigation=navigation(library),
        files=(
            *redirects(library),
            *attachments(library),
            *colours(seen.config.theme),
            search_help(library, audience),
        ),
        url=seen.config.site_url or "",
    )


def _pages(library: Library) -> Iterator[Page]:
    for draft in drafts(library):
        yield draft.make(Scope(library.base, draft.address, shared=library))
