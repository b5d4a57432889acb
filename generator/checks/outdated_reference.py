"""A reference should use an entry's present id.

When an entry is renamed, its old id goes into `aliases`, and old addresses lead to the new page.
References by an old id still work as long as the alias stands; they should name the new one.
"""

from collections.abc import Iterator

from generator.checks.document import Document
from generator.checks.place import inside
from generator.checks.surroundings import Surroundings
from generator.diagnostics import Diagnostic, Location, Severity
from generator.model.markers import TO_ENTRIES, Space

RULE = "outdated-reference"


def check(document: Document, around: Surroundings) -> Iterator[Diagnostic]:
    """Finds former ids in keys and in Markdown."""
    local = {name for _, name in document.part_ids}
    for path, name, refers in document.names:
        if refers.space in TO_ENTRIES and (refers.space is Space.ENTRY or name not in local):
            for new in _new_name(around, name):
                yield _outdated(document.place(*path), name, new)
    for link in document.links:
        if link.to_entry:
            for new in _new_name(around, link.target):
                place = inside(document, link.visit, link.offset)
                yield _outdated(place, link.target, new)


def _new_name(around: Surroundings, name: str) -> Iterator[str]:
    """The present id behind a name that is a former one."""
    face = around.entry(name)
    if face is not None and face.id != name:
        yield face.id


def _outdated(location: Location, old: str, new: str) -> Diagnostic:
    return Diagnostic(RULE, location, Severity.WARNING, {"old": old, "new": new})
