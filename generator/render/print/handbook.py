"""The whole handbook: every entry in one volume, emergencies first, then category by category."""

from collections.abc import Iterator
from typing import Final

from generator.model.checklist import Checklist
from generator.model.contact import Contact
from generator.model.course import Course
from generator.model.entry import Entry
from generator.model.fault import Fault
from generator.model.form import Form
from generator.model.glossary import Glossary
from generator.model.measure import Measure
from generator.model.page import Page
from generator.model.playbook import Playbook
from generator.model.service import Service
from generator.render.print.blocks import Contents, Cover, Fact
from generator.render.print.bodies import filed
from generator.render.print.document import Document, Paper
from generator.render.print.frame import framed
from generator.render.print.making import line
from generator.render.print.scope import PaperScope
from generator.render.print.volume import Chapter, assembled, index, inside

HANDBOOK: Final = "site_handbook"
"""The id of the handbook."""

_AFTER: Final[tuple[type[Entry], ...]] = (
    Measure,
    Contact,
    Service,
    Checklist,
    Form,
    Course,
    Page,
    Glossary,
)


def handbook(whole: PaperScope) -> Document:
    """The handbook of a base."""
    chapters = tuple(chapter for chapter in _chapters(whole) if chapter.entries)
    here = PaperScope.over(whole.base, whole.audience_name, inside(chapters))
    config = here.base.config
    document = Document(
        id=HANDBOOK,
        paper=Paper.VOLUME,
        title=config.site_name,
        language=here.language,
        body=(
            _cover(here, sum(len(chapter.entries) for chapter in chapters)),
            Contents(here.p("volume.contents")),
            *assembled(here, chapters, filed),
            *index(here, chapters),
        ),
    )
    return framed(document, here)


def _chapters(here: PaperScope) -> Iterator[Chapter]:
    """Faults by category in the owner's order; a fault that is worse stands before others."""
    base = here.base
    yield Chapter(here.texts.text("kinds.playbook.plural"), base.of(Playbook))
    faults = sorted(base.of(Fault), key=lambda fault: here.severity(fault.severity)[0])
    used = here.words("categories", (fault.category for fault in faults))
    for name, title in used.items():
        chosen = tuple(fault for fault in faults if fault.category == name)
        yield Chapter(f"{here.texts.text('kinds.fault.label')}{here.p('colon')}{title}", chosen)
    for kind in _AFTER:
        yield Chapter(here.texts.text(f"kinds.{kind.kind}.plural"), base.of(kind))


def _cover(here: PaperScope, count: int) -> Cover:
    config = here.base.config
    audience = here.audience(here.audience_name or config.narrowest_audience)
    facts = {
        "organisation": config.organisation or "",
        "entries": str(count),
        "audience": audience,
    }
    given = ((here.p(f"volume.{key}"), text) for key, text in facts.items() if text)
    return Cover(
        config.site_name,
        config.site_description or "",
        tuple(Fact(label, line(text)) for label, text in given),
    )
