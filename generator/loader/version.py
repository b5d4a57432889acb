"""Refuses documents written for another version of the YAML form."""

from generator.diagnostics import Diagnostic, Places
from generator.loader.shown import shown
from generator.model.entry import SCHEMA_VERSION


def unknown_version(data: dict[str, object], places: Places) -> Diagnostic | None:
    """The complaint about a `schema_version` that this release does not know, if there is one.

    Nothing else of such a document is judged: its keys may mean something else.
    """
    written = data.get("schema_version", SCHEMA_VERSION)
    if written == SCHEMA_VERSION and not isinstance(written, bool):
        return None
    newer = isinstance(written, int) and written > SCHEMA_VERSION
    values = {"value": shown(written), "known": str(SCHEMA_VERSION)}
    place = places.of_value(("schema_version",))
    return Diagnostic(
        "unknown-schema-version", place, values=values, variant="newer" if newer else "other"
    )
