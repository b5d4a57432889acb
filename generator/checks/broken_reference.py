"""Every name that an entry or the settings mention must exist.

Entries name roles, severities, categories and other words that `site_config.yml` lists, other
entries (sometimes of one kind only), steps to go on with, files and keys. A name that is nowhere is
an error, told with the nearest known name, with the names there are when they are few, and with the
place where a new one would be added. An entry whose file cannot be read still exists.
"""

from collections.abc import Iterator

from generator.checks.context import Context
from generator.checks.document import Document, Reference
from generator.diagnostics import Diagnostic
from generator.model.kinds import KINDS
from generator.model.markers import Space
from generator.model.site_config import VOCABULARIES

RULE = "broken-reference"

_FEW = 12
_ADDED_AS_A_FILE = frozenset({Space.ENTRY, Space.FILE})


def check(context: Context) -> Iterator[Diagnostic]:
    """Resolves every reference that a key holds."""
    for document in context.documents:
        for reference in document.names:
            if not context.names.exist(reference, document):
                yield _missing(context, document, reference)
            elif reference.refers.kind:
                yield from _wrong_kind(context, document, reference)


def _missing(context: Context, document: Document, reference: Reference) -> Diagnostic:
    space, kind = reference.refers.space, reference.refers.kind
    listed = context.names.listed(reference, document)
    near = context.names.meant(reference, document)
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


def _wrong_kind(context: Context, document: Document, reference: Reference) -> Iterator[Diagnostic]:
    kb, kind = context.kb, reference.refers.kind
    target = kb.entries.get(kb.former_ids.get(reference.name, reference.name))
    if target is not None and target.kind != kind:
        folders = {"actual": KINDS[target.kind].folder, "folder": KINDS[kind].folder}
        yield _diagnostic(document, reference, {"name": reference.name} | folders, "wrong-kind")


def _diagnostic(
    document: Document, reference: Reference, values: dict[str, str], variant: str
) -> Diagnostic:
    is_key = reference.refers.space is Space.FIELD
    place = document.places.of_key if is_key else document.places.of_value
    return Diagnostic(RULE, place(reference.path), values=values, variant=variant)
