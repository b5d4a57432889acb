"""Links and images inside Markdown."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.markers import Text
from generator.model.walk import TextVisit
from generator.prose import Reference, ReferenceKind, references

_WORDS = r"[^\[\]\\`~<>|&!:【\n]*+"
_SIMPLE = re.compile(rf"(?![\s\d+*-]){_WORDS}(?:\[\[[a-z0-9][a-z0-9-]{{0,79}}\]\]{_WORDS})+")
"""One line of words, no list, no code, with links to entries and none of another sort."""
_ENTRY = re.compile(r"\[\[([^\]]+)\]\]")


@dataclass(frozen=True, slots=True)
class Link:
    """One link to an entry or to a file of the project.

    Attributes:
        visit: the text that holds it.
        reference: what it points to, and in which line of the text.
    """

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
    def offset(self) -> int:
        """Where in the text the id or the path is written."""
        lines = self.visit.value.split("\n")
        start = sum(len(line) + 1 for line in lines[: self.reference.line])
        return max(self.visit.value.find(self.target, start), start)


def links(words: Iterable[TextVisit]) -> Iterator[Link]:
    """Every link in Markdown."""
    for visit in words:
        if visit.text is Text.PROSE and "[" in visit.value:
            for reference in pointed_to(visit.value):
                yield Link(visit, reference)


def pointed_to(text: str) -> Iterable[Reference]:
    """What `references` finds, the most usual case without parsing any Markdown."""
    if not _SIMPLE.fullmatch(text):
        return references(text)
    return [Reference(ReferenceKind.ENTRY, name, 0) for name in _ENTRY.findall(text)]
