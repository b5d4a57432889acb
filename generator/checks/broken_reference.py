"""Every name that an entry or the settings mention must exist.

Entries name roles, severities, categories and other words that `site_config.yml` lists, other
entries (sometimes of one kind only), steps to go on with, files and keys. A name that is nowhere is
an error, told with the nearest known name, with the names there are when they are few, and with the
place where a new one would be added. An entry whose file cannot be read still exists.
"""

from collections.abc import Iterator

from generator.checks.document import Document, Reference
from generator.checks.names import Names
from generator.checks.surroundings import Surroundings
from generator.diagnostics import Diagnostic
from generator.model.kinds import KINDS
from generator.model.markers import Space
from generator.model.site_config import VOCABULARIES

RULE = "broken-reference"

_FEW = 12
_ADDED_AS_A_FILE = frozenset({Space.ENTRY, Space.FILE})


def check(document: Document, around: Surroundings) -> Iterator[Diagnostic]:
    """Resolves every reference that a key holds."""
    names = Names(around)
    for reference in document.names:
        if not names.exist(reference, document):
            yield _missing(names, document, reference)
        elif reference.refers.kind:
            yield from _wrong_kind(around, document, reference)


def _missing(names: Names, document: Document, reference: Reference) -> Diagnostic:
    space, kind = reference.refers.space, reference.refers.kind
    listed = names.listed(reference, document)
    near = names.meant(reference, document)
    values = {
        "name": reference.name,
        "suggestion": near,
        "allowed": ", ".join(listed[:_FEW]) + (", …" if len(listed) > _FEW else ""),
        "list": VOCABULARIES.get(space, ""),
        "folder": KINDS[kind].folder if kind else "",
    }
    sort = "word" if space in VOCABULARIES else "kind" if kind else space.value
    distance = "far" if listed or space in _ADDED_AS_A_FILE else "none"
    return _diagnostic(document, reference, values, f"{sort}-{'near' if near else distance}")


def _wrong_kind(
    around: Surroundings, document: Document, reference: Reference
) -> Iterator[Diagnostic]:
    kind, target = reference.refers.kind, around.entry(reference.name)
    if target is not None and target.kind not in {kind, ""}:
        folders = {"actual": KINDS[target.kind].folder, "folder": KINDS[kind].folder}
        yield _diagnostic(document, reference, {"name": reference.name} | folders, "wrong-kind")


def _diagnostic(
    document: Document, reference: Reference, values: dict[str, str], variant: str
) -> Diagnostic:
    is_key = reference.refers.space is Space.FIELD
    place = document.places.of_key if is_key else document.places.of_value
    return Diagnostic(RULE, place(reference.path), values=values, variant=variant)
