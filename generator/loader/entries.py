"""Reads one entry file."""

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
    """One file read: the entry, if it could be made, and everything wrong with it."""

    entry: Entry | None
    places: Places
    diagnostics: tuple[Diagnostic, ...]


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
    entry, problems = validate(file.kind.model, data, document.places)
    told = (*document.diagnostics, *mismatch, *problems)
    return ReadEntry(entry if named else None, document.places, told)


def _id_mismatch(
    file: EntryFile, data: dict[str, object], places: Places
) -> tuple[Diagnostic, ...]:
    written = data.get("id", file.entry_id)
    if str(written) == file.entry_id:
        return ()
    values = {"id": shown(written), "expected": file.entry_id}
    return (Diagnostic("id-mismatch", places.of_value(("id",)), values=values),)
