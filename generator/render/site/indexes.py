"""Which lists the site has: one per kind, and one per category, severity, system, emergency."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
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

_SHELVES = {"fault": ("category", "severity", "system"), "playbook": ("emergency",)}
_TEMPLATES = {"measure": "matrix", "service": "services", "contact": "contacts"}


def index_pages(base: KnowledgeBase) -> Iterator[Page]:
    """All list pages."""
    for listing in listings(base):
        yield from list_pages(base, listing)


def listings(base: KnowledgeBase) -> Iterator[Listing]:
    """All lists that have something to show."""
    shelves = {name: list(lists) for name, lists in _shelves(base).items()}
    for kind in KINDS.values():
        rows = _sorted(base, base.of(kind.model))
        if rows and kind.name != "glossary":
            names = _SHELVES.get(kind.name, ())
            yield Listing(
                address=page_address(kind.name, "index"),
                title=Scope(base, "index.html").texts.text(f"kinds.{kind.name}.plural"),
                rows=rows,
                template=_TEMPLATES.get(kind.name, "rows"),
                shelves={name: shelves[name] for name in names if len(shelves[name]) > 1},
            )
    for lists in shelves.values():
        yield from lists


def _shelves(base: KnowledgeBase) -> Mapping[str, Iterator[Listing]]:
    config, faults = base.config, base.of(Fault)
    return {
        "category": _shelf(
            base,
            config.categories,
            "faults/category",
            lambda word: [fault for fault in faults if fault.category == word],
        ),
        "severity": _shelf(
            base,
            config.severities,
            "faults/severity",
            lambda word: [fault for fault in faults if fault.severity == word],
        ),
        "system": _shelf(
            base,
            config.systems,
            "faults/system",
            lambda word: [fault for fault in faults if word in fault.systems],
        ),
        "emergency": _shelf(
            base,
            config.emergency_types,
            "emergencies",
            lambda word: [*_playbooks(base, word), *_measures(base, word)],
        ),
    }


def _shelf(
    base: KnowledgeBase,
    words: Iterable[Word],
    folder: str,
    rows_of: Callable[[str], Sequence[Entry]],
) -> Iterator[Listing]:
    for word in words:
        if rows := _sorted(base, rows_of(word.id)):
            intro = word.summary if isinstance(word, Topic) else word.definition
            address = f"{folder}/{word.id}.html"
            yield Listing(address, word.title, rows, intro=intro, within=rows[0].kind)


def _playbooks(base: KnowledgeBase, emergency: str) -> list[Playbook]:
    return [item for item in base.of(Playbook) if item.emergency == emergency]


def _measures(base: KnowledgeBase, emergency: str) -> list[Measure]:
    return [item for item in base.of(Measure) if emergency in item.emergencies]


def _sorted(base: KnowledgeBase, rows: Iterable[Entry]) -> list[Entry]:
    """By kind; worst first, contacts by region, measures by type, pages by group; then by id."""
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
