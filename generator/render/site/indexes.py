"""Which lists the site has: one per kind, and one per category, severity, system, emergency."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from generator.model.contact import Contact
from generator.model.entry import Entry
from generator.model.fault import Fault
from generator.model.kinds import KINDS
from generator.model.knowledge_base import KnowledgeBase, page_address
from generator.model.measure import Measure
from generator.model.page import Page as HandWritten
from generator.model.playbook import Playbook
from generator.model.site_config import SeverityLevel, Topic
from generator.render.output import Page
from generator.render.site.listing import Listing, list_pages
from generator.render.site.scope import Scope

Word: TypeAlias = Topic | SeverityLevel

_TEMPLATES = {"measure": "matrix", "service": "services", "contact": "contacts"}


def index_pages(base: KnowledgeBase) -> Iterator[Page]:
    """All list pages."""
    for listing in listings(base):
        yield from list_pages(base, listing)


def listings(base: KnowledgeBase) -> Iterator[Listing]:
    """All lists that have something to show."""
    yield from _by_kind(base)
    yield from _by_word(base)


def _by_kind(base: KnowledgeBase) -> Iterator[Listing]:
    here = Scope(base, "index.html")
    for kind in KINDS.values():
        rows = _sorted(base, base.of(kind.model))
        if rows and kind.name != "glossary":
            yield Listing(
                address=page_address(kind.name, "index"),
                title=here.texts.text(f"kinds.{kind.name}.plural"),
                rows=rows,
                template=_TEMPLATES.get(kind.name, "rows"),
            )


def _by_word(base: KnowledgeBase) -> Iterator[Listing]:
    config, faults = base.config, base.of(Fault)
    for category in config.categories:
        rows = [fault for fault in faults if fault.category == category.id]
        yield from _word(base, f"faults/category/{category.id}.html", category, rows)
    for severity in config.severities:
        rows = [fault for fault in faults if fault.severity == severity.id]
        yield from _word(base, f"faults/severity/{severity.id}.html", severity, rows)
    for system in config.systems:
        rows = [fault for fault in faults if system.id in fault.systems]
        yield from _word(base, f"faults/system/{system.id}.html", system, rows)
    for emergency in config.emergency_types:
        found = [*_playbooks(base, emergency.id), *_measures(base, emergency.id)]
        yield from _word(base, f"emergencies/{emergency.id}.html", emergency, found)


def _playbooks(base: KnowledgeBase, emergency: str) -> list[Playbook]:
    return [item for item in base.of(Playbook) if item.emergency == emergency]


def _measures(base: KnowledgeBase, emergency: str) -> list[Measure]:
    return [item for item in base.of(Measure) if emergency in item.emergencies]


def _word(
    base: KnowledgeBase, address: str, word: Word, rows: Iterable[Entry]
) -> Iterator[Listing]:
    ordered = _sorted(base, rows)
    if ordered:
        intro = word.summary if isinstance(word, Topic) else word.definition
        yield Listing(address, word.title, ordered, intro=intro)


def _sorted(base: KnowledgeBase, rows: Iterable[Entry]) -> list[Entry]:
    """By kind, then worst first, contacts by region, measures by type, pages by group; then by id."""
    kinds = list(KINDS)
    severities = [level.id for level in base.config.severities]
    regions = [region.id for region in base.config.regions]
    types = [item.id for item in base.config.measure_types]
    groups = sorted({page.group for page in base.of(HandWritten) if page.group})

    def rank(entry: Entry) -> tuple[int, int, str]:
        position = len(severities)
        if isinstance(entry, Fault | Playbook):
            position = severities.index(entry.severity)
        elif isinstance(entry, Contact):
            position = regions.index(entry.region) if entry.region else len(regions)
        elif isinstance(entry, Measure):
            position = types.index(entry.type)
        elif isinstance(entry, HandWritten):
            position = groups.index(entry.group) if entry.group else len(groups)
        return (kinds.index(entry.kind), position, entry.id)

    return sorted(rows, key=rank)
