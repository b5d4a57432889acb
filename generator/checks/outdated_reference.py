"""A reference should use an entry's present id.

When an entry is renamed, its old id goes into `aliases`, and old addresses lead to the new page.
References by an old id still work as long as the alias stands; they should name the new one.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.diagnostics import Diagnostic, Location, Severity
from generator.model.markers import Space

RULE = "outdated-reference"

_TO_ENTRIES = frozenset({Space.ENTRY, Space.STEP, Space.QUESTION})


def check(context: Context) -> Iterator[Diagnostic]:
    """Finds former ids in keys and in Markdown."""
    former = context.kb.former_ids
    for document in context.documents:
        local = {getattr(part, "id", None) for _, part in document.parts}
        for visit in document.texts:
            if visit.refers is None or visit.refers.space not in _TO_ENTRIES:
                continue
            is_local = visit.refers.space is not Space.ENTRY and visit.value in local
            if visit.value in former and not is_local:
                yield _outdated(document.place(*visit.path), visit.value, former[visit.value])
    for link in context.links:
        if link.to_entry and link.target in former:
            yield _outdated(link.location, link.target, former[link.target])


def _outdated(location: Location, old: str, new: str) -> Diagnostic:
    return Diagnostic(RULE, location, Severity.WARNING, {"old": old, "new": new})
