"""An id inside an entry belongs to one part.

Steps, phases, causes, questions, chapters, levels, calendars, fields, items and sessions share the
entry's page, where their ids are anchors and targets of `goto`; so an id stands once in the whole
entry. In `site_config.yml` an id stands once in each list.
"""

from collections.abc import Iterator

from generator.checks.document import Document
from generator.checks.surroundings import Surroundings
from generator.diagnostics import Diagnostic, KeyPath

RULE = "duplicate-part-id"


def check(document: Document, _around: Surroundings) -> Iterator[Diagnostic]:
    """Finds every second use of an id."""
    first: dict[tuple[KeyPath, str], KeyPath] = {}
    for path, name in _ids(document):
        scope = () if document.id else path[:1]
        earlier = first.setdefault((scope, name), path)
        if earlier != path:
            line = document.place(*earlier).line
            values = {"id": name, "line": str(line)}
            yield Diagnostic(RULE, document.place(*path), values=values)


def _ids(document: Document) -> Iterator[tuple[KeyPath, str]]:
    for path, name in document.part_ids:
        yield (*path, "id"), name
    for index, audience in enumerate(getattr(document.model, "audiences", ())):
        yield ("audiences", index), audience
