"""A page's table of contents in MkDocs' form."""

from html import escape

from mkdocs.structure.toc import AnchorLink, TableOfContents

from generator.publish.article import TITLE_ID
from generator.render.output import Page


def contents(page: Page) -> TableOfContents:
    """The title with the sections below it."""
    title = AnchorLink(escape(page.title), TITLE_ID, 1)
    title.children = [AnchorLink(escape(part.title), part.id, 2) for part in page.sections]
    return TableOfContents([title])
