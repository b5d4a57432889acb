"""Which lists the site has: one per kind, and one per category, severity, system, emergency."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias

from generator.model.kinds import KINDS
from generator.model.knowledge_base import KnowledgeBase, page_address
from generator.model.site_config import SeverityLevel, Topic
from generator.render.site.brief import Brief
from generator.render.site.draft import Draft
from generator.render.site.library import Library
from generator.render.site.listing import Listing, list_drafts

Word: TypeAlias = Topic | SeverityLevel
Rows: TypeAlias = Mapping[str, Sequence[Brief]]

_SHELVES = {"fault": ("category", "severity", "system"), "playbook": ("emergency",)}
_TEMPLATES = {"measure": "matrix", "service": "services", "contact": "contacts"}


def index_drafts(library: Library) -> Iterator[Draft]:
    """The pages of all lists."""
    for listing in listings(library):
        yield from list_drafts(listing)


def listings(library: Library) -> Iterator[Listing]:
    """All lists that have something to show."""
    entries = _sorted(library)
    shelves = _shelves(library.base, entries)
    rows = _grouped((entry.kind, entry) for entry in entries)
    for kind in KINDS:
        if rows[kind] and kind != "glossary":
            names = _SHELVES.get(kind, ())
            yield Listing(
                address=page_address(kind, "index"),
                title=library.texts.text(f"kinds.{kind}.plural"),
                rows=rows[kind],
                template=_TEMPLATES.get(kind, "rows"),
                shelves={name: shelves[name] for name in names if len(shelves[name]) > 1},
            )
    for lists in shelves.values():
        yield from lists


def _shelves(base: KnowledgeBase, entries: Sequence[Brief]) -> Mapping[str, list[Listing]]:
    config = base.config
    faults = [entry for entry in entries if entry.kind == "fault"]
    categories = _grouped((fault.category, fault) for fault in faults)
    severities = _grouped((fault.severity, fault) for fault in faults)
    systems = _grouped((name, item) for item in faults for name in item.systems)
    emergencies = _grouped((name, entry) for entry in entries for name in entry.emergencies)
    return {
        "category": list(_shelf(config.categories, "faults/category", categories)),
        "severity": list(_shelf(config.severities, "faults/severity", severities)),
        "system": list(_shelf(config.systems, "faults/system", systems)),
        "emergency": list(_shelf(config.emergency_types, "emergencies", emergencies)),
    }


def _shelf(words: Iterable[Word], folder: str, found: Rows) -> Iterator[Listing]:
    for word in words:
        if rows := found[word.id]:
            intro = word.summary if isinstance(word, Topic) else word.definition
            address = f"{folder}/{word.id}.html"
            yield Listing(address, word.title, rows, intro=intro, within=rows[0].kind)


def _grouped(pairs: Iterable[tuple[str, Brief]]) -> Rows:
    """The entries under each word, in order; none under words that do not occur."""
    found: dict[str, list[Brief]] = defaultdict(list)
    for word, entry in pairs:
        found[word].append(entry)
    return found


def _sorted(library: Library) -> list[Brief]:
    """By kind; worst first, contacts by region, measures by type, pages by group; then by id."""
    config = library.base.config
    kinds = _ranks(KINDS)
    severities = _ranks(level.id for level in config.severities)
    regions = _ranks(region.id for region in config.regions)
    types = _ranks(item.id for item in config.measure_types)
    groups = _ranks(sorted({page.group for page in library.of("page") if page.group}))
    order = {
        "fault": ("severity", severities),
        "playbook": ("severity", severities),
        "contact": ("region", regions),
        "measure": ("type", types),
        "page": ("group", groups),
    }

    def rank(entry: Brief) -> tuple[int, int]:
        by, ranks = order.get(entry.kind, ("id", {}))
        return kinds[entry.kind], ranks.get(getattr(entry, by), len(ranks))

    return sorted(library.briefs.values(), key=rank)  # of the same rank they are sorted by id


def _ranks(names: Iterable[str]) -> dict[str, int]:
    """The place of each name in a list."""
    return {name: number for number, name in enumerate(names)}
