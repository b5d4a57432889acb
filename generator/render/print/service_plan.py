"""The service plan: one volume for a tender, assembled from the entries in six chapters.

An author says what stands in which chapter with an outline: a page whose every section only lists
links to entries. Without one the chapters are those of the trade, filled kind by kind.
"""

import re
from collections.abc import Iterator
from typing import Final

from generator.model.checklist import Checklist
from generator.model.contact import Contact
from generator.model.entry import Entry
from generator.model.knowledge_base import KnowledgeBase
from generator.model.measure import Measure
from generator.model.page import Chapter as Section
from generator.model.page import Page
from generator.model.playbook import Playbook
from generator.model.service import Service
from generator.prose import Blank, Paragraph, ReferenceKind, references
from generator.render.print.blocks import Block, Contents, Cover, Fact, Heading, PageBreak
from generator.render.print.bodies import planned
from generator.render.print.document import Document, Paper
from generator.render.print.frame import framed
from generator.render.print.making import line
from generator.render.print.scope import PaperScope
from generator.render.print.volume import Chapter, assembled, inside

PLAN: Final = "site_service-plan"
"""The id of the service plan that no outline asks for."""

_STANDARD: Final[tuple[tuple[str, tuple[type[Entry], ...]], ...]] = (
    ("support", (Contact,)),
    ("implementation", (Measure,)),
    ("after-sales", (Page,)),
    ("operations", (Checklist,)),
    ("emergency", (Playbook,)),
    ("levels", (Service,)),
)
_LINK: Final = re.compile(r"\[\[[^\[\]]*\]\]")
_WORD: Final = re.compile(r"\w")
_NUMBER: Final = re.compile(r"^(?:第\S{1,4}[章部分]\s*|(?:Chapter|Part)\s+\w+[.:]?\s+|\d+[.、]\s*)")
_COVER: Final = ("project", "tender", "customer", "organisation", "authors", "day")


def outlines(base: KnowledgeBase) -> tuple[Page, ...]:
    """The pages that say what stands in a service plan."""
    return tuple(page for page in base.of(Page) if is_outline(page))


def is_outline(page: Page) -> bool:
    """Whether every section of a page lists links to entries and nothing else."""
    return bool(page.sections) and all(map(_only_links, page.sections))


def service_plan(whole: PaperScope, outline: Page | None) -> Document:
    """The service plan.

    Args:
        whole: the view of the whole base.
        outline: what stands in which chapter, None for the chapters of the trade.
    """
    chapters = _outlined(whole, outline) if outline else _standard(whole)
    here = PaperScope.over(whole.base, whole.audience_name, inside(chapters))
    about = here.about(outline) if outline else here
    document = Document(
        id=f"{outline.id}_service-plan" if outline else PLAN,
        paper=Paper.VOLUME,
        title=here.p("plan.title"),
        language=here.language,
        body=(
            _cover(here),
            Contents(here.p("volume.contents")),
            *_foreword(about, outline),
            *assembled(here, chapters, planned),
        ),
    )
    return framed(document, about, outline)


def _only_links(section: Section) -> bool:
    text = section.body or ""
    has_links = bool(_LINK.search(text)) and not section.steps
    return has_links and not _WORD.search(_LINK.sub("", text))


def _outlined(here: PaperScope, outline: Page) -> tuple[Chapter, ...]:
    return tuple(
        Chapter(
            f"{_NUMBER.sub('', section.title)}{here.part_mark(section)}",
            tuple(_listed(here.base, section)),
        )
        for section in outline.sections
    )


def _listed(base: KnowledgeBase, section: Section) -> Iterator[Entry]:
    for reference in references(section.body or ""):
        if reference.kind is ReferenceKind.ENTRY:
            name = base.former_ids.get(reference.target, reference.target)
            if name in base.entries:
                yield base.entries[name]


def _standard(here: PaperScope) -> tuple[Chapter, ...]:
    return tuple(
        Chapter(here.p(f"plan.{name}"), tuple(e for kind in kinds for e in here.base.of(kind)))
        for name, kinds in _STANDARD
    )


def _cover(here: PaperScope) -> Cover:
    organisation = here.base.config.organisation
    given = {"organisation": line(organisation)} if organisation else {}
    blank: tuple[Block, ...] = (Paragraph((Blank(),)),)
    facts = tuple(Fact(here.p(f"plan.{key}"), given.get(key, blank)) for key in _COVER)
    return Cover(here.p("plan.title"), here.p("plan.subtitle"), facts)


def _foreword(here: PaperScope, outline: Page | None) -> Iterator[Block]:
    if outline and outline.body:
        yield PageBreak()
        yield Heading(1, here.p("plan.foreword"))
        yield from here.blocks(outline.body)
