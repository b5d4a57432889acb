"""The product's search in the terminal: an index in a passing folder, asked as the command does."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from benchmarks.search.evaluation import Finder, Text
from benchmarks.search.mapping import document, fields
from generator.finder import Library, Record, Want, search
from generator.finder.engine import Reader, Row, create
from generator.finder.project_state import state_of
from generator.model.knowledge_base import KnowledgeBase
from generator.model.site_config import SiteConfig
from generator.processes import Quiet
from generator.search import Analyser, Result, analyser, impacts


@contextmanager
def opened(texts: Sequence[Text]) -> Iterator[Finder]:
    """Writes the index and asks it."""
    cut = analyser()
    with tempfile.TemporaryDirectory() as name:
        create(Path(name), (_row(text, cut) for text in texts), Quiet())
        library = _Texts(Path(name), cut)
        try:
            yield lambda query: [hit.record.id for hit in search(library, Want(query)).hits]
        finally:
            library.reader.close()


class _Texts(Library):
    """An index of texts that belong to no project."""

    def __init__(self, folder: Path, cut: Analyser) -> None:
        self.state = state_of(KnowledgeBase(SiteConfig(site_name="texts")), "", "", 0)
        self.reader = Reader(folder)
        self.analyser = cut.asking(self.reader.holders)


def _row(text: Text, cut: Analyser) -> Row:
    found = document(text)
    record = Record(found, Result(text.id, "fault", "", "", ()), path="")
    return Row(text.id, impacts(fields(found), cut), {}, record.packed())
