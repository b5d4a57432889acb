"""An audience does what its author expects.

An audience only ever narrows: a part or key that is given to more people than its entry (or the
part or key around it) is seen by no more of them, so the line has no effect; the same holds for a
part in a key that stays internal by itself, such as `escalation`, until `field_audience` opens it.
Narrowing a key that every entry of the kind needs hides the whole entry. And a text that wider
audiences see may link to an entry that they do not (notice): they get a bare title without a link.
"""

from collections.abc import Iterator

from generator.checks.audiences import field_rank, place_rank, rank
from generator.checks.document import Document
from generator.checks.place import inside
from generator.checks.surroundings import Surroundings
from generator.diagnostics import Diagnostic, KeyPath, Severity
from generator.model.base import Part
from generator.model.entry import Entry, Status
from generator.model.site_config import SiteConfig
from generator.model.walk import plans

RULE = "audience-trap"


def check(document: Document, around: Surroundings) -> Iterator[Diagnostic]:
    """Compares every audience with those around it."""
    entry = document.model
    if not around.settings_whole or not isinstance(entry, Entry):
        return
    if document.whole:
        yield from _parts(around.config, document, entry)
        if entry.field_audience:
            yield from _fields(around.config, document, entry)
    if entry.status is Status.PUBLISHED:
        yield from _links(around, document)


def _parts(config: SiteConfig, document: Document, entry: Entry) -> Iterator[Diagnostic]:
    if not any(part.audience for _, part in document.of(Part)):
        return
    around: dict[KeyPath, int] = {}
    for path, part in document.of(Part):
        key = str(path[0])
        outer = next(
            (around[path[:size]] for size in range(len(path) - 1, 0, -1) if path[:size] in around),
            field_rank(config, entry, key),
        )
        own = rank(config, part.audience) if part.audience or part.guarded else outer
        around[path] = max(own, outer)
        if part.audience and own < outer:
            is_private = field_rank(config, entry, key) > rank(config, entry.audience)
            values = {"audience": part.audience, "outer": config.audiences[outer], "key": key}
            place = document.place(*path, "audience")
            variant = "private-key" if is_private else "wider-part"
            yield Diagnostic(RULE, place, Severity.WARNING, values, variant)


def _fields(config: SiteConfig, document: Document, entry: Entry) -> Iterator[Diagnostic]:
    required = {
        plan.key for plan in plans(type(entry)) if type(entry).model_fields[plan.name].is_required()
    }
    own = rank(config, entry.audience)
    for key, audience in entry.field_audience.items():
        given = rank(config, audience)
        values = {"key": key, "audience": audience, "outer": config.audiences[own]}
        place = document.place("field_audience", key)
        if given < own:
            yield Diagnostic(RULE, place, Severity.WARNING, values, "wider-key")
        elif given > own and key in required:
            yield Diagnostic(RULE, place, Severity.WARNING, values, "required-key")


def _links(around: Surroundings, document: Document) -> Iterator[Diagnostic]:
    config = around.config
    for link in document.links:
        target = around.entry(link.target)
        if target is None or not target.kind:
            continue
        shown = place_rank(config, document, link.visit.path)
        hidden = rank(config, target.audience) > shown
        is_open = shown < len(config.audiences) - 1
        if hidden or (is_open and target.status != Status.PUBLISHED):
            values = {"target": target.id, "audience": config.audiences[shown]}
            place = inside(document, link.visit, link.offset)
            yield Diagnostic(RULE, place, Severity.NOTICE, values, "hidden-link")
