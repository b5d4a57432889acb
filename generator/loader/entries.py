"""Reads one entry file."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.diagnostics import Diagnostic, Places
from generator.loader.discovery import EntryFile
from generator.loader.shown import shown
from generator.loader.validation import validate
from generator.loader.version import unknown_version
from generator.model.entry import Entry
from generator.values import is_entry_id
from generator.yaml_document import read_document

_STAND_IN = "unnamed"
"""Id of an entry whose file name, of which discovery complains, cannot be one."""


@dataclass(frozen=True, slots=True)
class ReadEntry:
    """One file read.

    Attributes:
        entry: the entry, or what could be made out of it; None when nothing could.
        places: where its keys and values stand.
        diagnostics: everything wrong with it.
        data: what the entry was made of, if it is as its author wrote it; None for what is
            checked but never built.
    """

    entry: Entry | None
    places: Places
    diagnostics: tuple[Diagnostic, ...]
    data: Mapping[str, object] | None = None

    @property
    def whole(self) -> bool:
        """Whether the entry is as its author wrote it."""
        return self.data is not None


def read_entry(file: EntryFile, content: bytes) -> ReadEntry:
    """Reads one entry; its id is the file's name, which an `id` key may only repeat."""
    document = read_document(file.path, content)
    if not document.ok or not isinstance(document.data, dict):
        return ReadEntry(None, document.places, document.diagnostics)
    if problem := unknown_version(document.data, document.places):
        return ReadEntry(None, document.places, (*document.diagnostics, problem))
    named = is_entry_id(file.entry_id)
    mismatch = _id_mismatch(file, document.data, document.places) if named else ()
    data = {**document.data, "id": file.entry_id if named else _STAND_IN}
    found = validate(file.kind.model, data, document.places)
    told = (*document.diagnostics, *mismatch, *found.diagnostics)
    kept = data if named and found.whole else None
    return ReadEntry(found.model if named else None, found.places, told, kept)


def _id_mismatch(
    file: EntryFile, data: dict[str, object], places: Places
) -> tuple[Diagnostic, ...]:
    written = data.get("id", file.entry_id)
    if str(written) == file.entry_id:
        return ()
    values = {"id": shown(written), "expected": file.entry_id}
    return (Diagnostic("id-mismatch", places.of_value(("id",)), values=values),)
