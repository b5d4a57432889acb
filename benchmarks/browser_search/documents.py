"""A made-up library as the index takes it, without any file of its own."""

from collections.abc import Iterator

from benchmarks.library import Plan, content, settings
from generator.model.entry import Entry
from generator.model.kinds import KINDS
from generator.model.knowledge_base import KnowledgeBase, page_address
from generator.prose import LinkTarget
from generator.render.search import result, search_document
from generator.search import Result, SearchDocument


def documents(library: Plan) -> Iterator[tuple[SearchDocument, Result]]:
    """Every entry, made and let go one after the other."""
    base, links = KnowledgeBase(settings()), _Links(library)
    for entry in entries(library):
        yield search_document(base, entry, links), result(entry)


def entries(library: Plan) -> Iterator[Entry]:
    """The entries of a library in the order of their ids, as a site has them."""
    for planned in sorted(library.entries, key=lambda entry: entry.id):
        yield KINDS[planned.kind].model.model_validate(content(planned, library))


class _Links:
    missing_label = ""

    def __init__(self, library: Plan) -> None:
        self._known = {
            entry.id: LinkTarget(
                page_address(entry.kind, entry.id), content(entry, library)["title"]
            )
            for entry in library.entries
        }

    def entry(self, id: str) -> LinkTarget | None:  # noqa: A002  # as the protocol has it
        return self._known.get(id)

    def file(self, path: str) -> str | None:  # noqa: ARG002  # there are none
        return None
