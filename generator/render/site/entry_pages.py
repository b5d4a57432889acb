"""One page per entry: its head, then its sections in the order an engineer needs them."""

from collections.abc import Iterator
from functools import partial

from markupsafe import Markup

from generator.model.entry import Entry
from generator.model.knowledge_base import KnowledgeBase, address
from generator.model.page import Page as HandWritten
from generator.render.output import Page, Section
from generator.render.site.anchors import named_parts
from generator.render.site.draft import Draft
from generator.render.site.facts import SETTINGS
from generator.render.site.library import Library
from generator.render.site.navigation import way_back
from generator.render.site.scope import Scope
from generator.render.site.sections import SECTIONS
from generator.render.site.templating import template


def entry_drafts(library: Library) -> Iterator[Draft]:
    """The pages of all entries, sorted by id."""
    for item in library.briefs.values():
        make = partial(_page_of, name=item.id)
        yield Draft(item.address, make, (SETTINGS, f"whole:{item.id}"), item.id)


def entry_page(base: KnowledgeBase, entry: Entry) -> Page:
    """The page of one entry."""
    return _page(Scope(base, address(entry)), entry)


def _page_of(here: Scope, name: str) -> Page:
    return _page(here, here.base.entries[name])


def _page(here: Scope, entry: Entry) -> Page:
    return Page(
        address=here.address,
        title=entry.title,
        lead=template(f"heads/{entry.kind}", "heads/entry")(here, entry),
        sections=tuple(_sections(here, entry)),
        description=here.plain(entry.summary) if entry.summary else "",
        meta=_meta(here, entry),
    )


def _sections(here: Scope, entry: Entry) -> Iterator[Section]:
    taken = {name for name, _ in named_parts(entry)}
    for name in SECTIONS[entry.kind]:
        if name == "chapters" and isinstance(entry, HandWritten):
            yield from _chapters(here, entry)
        elif html := _section(here, entry, name):
            anchor = f"{name}-section" if name in taken else name
            yield Section(anchor, here.t(f"sections.{name}"), html)


def _section(here: Scope, entry: Entry, name: str) -> Markup:
    return template(f"sections/{entry.kind}/{name}", f"sections/{name}")(here, entry)


def _chapters(here: Scope, entry: HandWritten) -> Iterator[Section]:
    for chapter in entry.sections:
        html = template("sections/page/chapter")(here, entry, chapter)
        yield Section(chapter.id, chapter.title, html)


def _meta(here: Scope, entry: Entry) -> dict[str, str]:
    """Facts for the frame around the page: the way back, and who may see it."""
    meta = {
        "kind": entry.kind,
        "id": entry.id,
        "audience_title": here.audience(entry.audience or here.base.config.narrowest_audience),
    }
    if entry.kind != "glossary":
        meta |= way_back(here, entry.kind)
    return meta
