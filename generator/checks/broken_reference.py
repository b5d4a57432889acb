"""Every name that an entry or the settings mention must exist.

Entries name roles, severities, categories and other words that `site_config.yml` lists, other
entries (sometimes of one kind only), steps to go on with, files and keys. A name that is nowhere is
an error, told with the nearest known name, with the names there are when they are few, and with the
place where a new one would be added. An entry whose file cannot be read still exists.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.checks.document import Document
from generator.checks.names import VOCABULARIES, Names, file_below
from generator.diagnostics import Diagnostic
from generator.model.kinds import KINDS
from generator.model.markers import RefersTo, Space
from generator.model.walk import TextVisit
from generator.values import closest

RULE = "broken-reference"

_FEW = 12
_ADDED_AS_A_FILE = frozenset({Space.ENTRY, Space.FILE})


def check(context: Context) -> Iterator[Diagnostic]:
    """Resolves every reference that a key holds."""
    names = Names(context)
    for document in context.documents:
        for visit in document.texts:
            if visit.refers is None:
                continue
            if not names.exists(visit.value, visit.refers.space, document):
                yield _missing(context, names, document, visit, visit.refers)
            elif visit.refers.kind:
                yield from _wrong_kind(context, document, visit, visit.refers.kind)


def _missing(
    context: Context, names: Names, document: Document, visit: TextVisit, refers: RefersTo
) -> Diagnostic:
    known = _of_kind(context, refers.kind) if refers.kind else names.of(refers.space, document)
    near = closest(visit.value, known) or file_below(visit.value, known)
    values = {
        "name": visit.value,
        "suggestion": near,
        "allowed": _listed(known),
        "list": VOCABULARIES.get(refers.space, ""),
        "folder": KINDS[refers.kind].folder if refers.kind else "",
    }
    return _diagnostic(document, visit, values, f"{_sort(refers)}-{_distance(refers, known, near)}")


def _sort(refers: RefersTo) -> str:
    if refers.space in VOCABULARIES:
        return "word"
    return "kind" if refers.kind else refers.space.value


def _distance(refers: RefersTo, known: tuple[str, ...], near: str) -> str:
    if near:
        return "near"
    return "far" if known or refers.space in _ADDED_AS_A_FILE else "none"


def _wrong_kind(
    context: Context, document: Document, visit: TextVisit, kind: str
) -> Iterator[Diagnostic]:
    kb = context.kb
    target = kb.entries.get(kb.former_ids.get(visit.value, visit.value))
    if target is not None and target.kind != kind:
        folders = {"actual": KINDS[target.kind].folder, "folder": KINDS[kind].folder}
        yield _diagnostic(document, visit, {"name": visit.value} | folders, "wrong-kind")


def _diagnostic(
    document: Document, visit: TextVisit, values: dict[str, str], variant: str
) -> Diagnostic:
    is_key = visit.refers is not None and visit.refers.space is Space.FIELD
    place = document.places.of_key if is_key else document.places.of_value
    return Diagnostic(RULE, place(visit.path), values=values, variant=variant)


def _of_kind(context: Context, kind: str) -> tuple[str, ...]:
    return tuple(entry.id for entry in context.kb.entries.values() if entry.kind == kind)


def _listed(names: tuple[str, ...]) -> str:
    return ", ".join(names[:_FEW]) + (", …" if len(names) > _FEW else "")
