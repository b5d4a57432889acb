"""Links and images inside Markdown, with the places where they are written."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks.document import Document
from generator.checks.place import inside
from generator.diagnostics import Location
from generator.model.markers import Text
from generator.model.walk import TextVisit
from generator.prose import Reference, ReferenceKind, references


@dataclass(frozen=True, slots=True)
class Link:
    """One link to an entry or to a file of the project.

    Attributes:
        document: where it is written.
        visit: the text that holds it.
        reference: what it points to, and in which line of the text.
    """

    document: Document
    visit: TextVisit
    reference: Reference

    @property
    def to_entry(self) -> bool:
        """Whether it points to an entry; else it points to a file."""
        return self.reference.kind is ReferenceKind.ENTRY

    @property
    def target(self) -> str:
        """The id or the path, as typed."""
        return self.reference.target

    @property
    def location(self) -> Location:
        """Where the id or the path is written."""
        lines = self.visit.value.split("\n")
        start = sum(len(line) + 1 for line in lines[: self.reference.line])
        return inside(
            self.document, self.visit, max(self.visit.value.find(self.target, start), start)
        )


def links(document: Document) -> Iterator[Link]:
    """Every link in the Markdown of a document."""
    for visit in document.words:
        if visit.text is Text.PROSE and "[" in visit.value:
            for reference in references(visit.value):
                yield Link(document, visit, reference)
