"""Only the files that a visible entry names are carried into the site."""

from collections.abc import Iterator

from generator import prose
from generator.model.knowledge_base import KnowledgeBase
from generator.model.markers import Space, Text
from generator.model.walk import TextVisit, texts
from generator.render.output import Attachment


def attachments(base: KnowledgeBase) -> Iterator[Attachment]:
    """Every attachment used, once, sorted by path."""
    if not base.files:
        return
    used = {
        path
        for model in (base.config, *base.entries.values())
        for visit in texts(model)
        for path in _files(visit)
    }
    for path in sorted(used & base.files):
        yield Attachment(path, f"kb/{path}")


_SIGNS = ("files", "%", "&")
"""Without one of these, plain or written as a code, no text points to a file."""


def _files(visit: TextVisit) -> Iterator[str]:
    if visit.refers and visit.refers.space is Space.FILE:
        yield visit.value
    elif visit.text is Text.PROSE and any(sign in visit.value for sign in _SIGNS):
        for reference in prose.references(visit.value):
            if reference.kind is not prose.ReferenceKind.ENTRY:
                yield reference.target
