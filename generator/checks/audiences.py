"""How narrow the circle is that sees a place: the number of an audience, widest first."""

from generator.checks.document import Document
from generator.diagnostics import KeyPath
from generator.model.base import Part
from generator.model.entry import Entry
from generator.model.site_config import SiteConfig


def rank(config: SiteConfig, audience: str | None) -> int:
    """The position of an audience; None and unknown names mean the narrowest."""
    known = config.audiences
    return known.index(audience) if audience in known else len(known) - 1


def field_rank(config: SiteConfig, entry: Entry, key: str) -> int:
    """How narrow a key of an entry is, as far as its entry and the key itself decide."""
    own = rank(config, entry.audience)
    if key in entry.field_audience:
        return max(own, rank(config, entry.field_audience[key]))
    return len(config.audiences) - 1 if key in entry.private_fields else own


def place_rank(config: SiteConfig, document: Document, path: KeyPath) -> int:
    """How narrow a value is: the narrowest of its entry, its key and the parts around it."""
    entry = document.model
    if not isinstance(entry, Entry):
        return 0
    around = (
        rank(config, part.audience)
        for holder, part in document.of(Part)
        if path[: len(holder)] == holder and (part.audience or part.guarded)
    )
    return max(field_rank(config, entry, str(path[0])), *around, 0)
