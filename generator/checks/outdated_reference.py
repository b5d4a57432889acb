"""A reference should use an entry's present id.

When an entry is renamed, its old id goes into `aliases`, and old addresses lead to the new page.
References by an old id still work as long as the alias stands; they should name the new one.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.checks.names import TO_ENTRIES
from generator.diagnostics import Diagnostic, Location, Severity
from generator.model.markers import Space

RULE = "outdated-reference"


def check(context: Context) -> Iterator[Diagnostic]:
    """Finds former ids in keys and in Markdown."""
    former = context.kb.former_ids
    if not former:
        return
    for document in context.documents:
        local = {getattr(part, "id", None) for _, part in document.parts}
        for path, name, refers in document.names:
            if name not in former or refers.space not in TO_ENTRIES:
                continue
            if refers.space is Space.ENTRY or name not in local:
                yield _outdated(document.place(*path), name, former[name])
    for link in context.links:
        if link.to_entry and link.target in former:
            yield _outdated(link.location, link.target, former[link.target])


def _outdated(location: Location, old: str, new: str) -> Diagnostic:
    return Diagnostic(RULE, location, Severity.WARNING, {"old": old, "new": new})
