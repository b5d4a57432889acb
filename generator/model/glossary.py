"""The glossary: one file with every term of the trade and the house."""

from typing import ClassVar

from generator.model.base import Part
from generator.model.entry import Entry
from generator.model.markers import EntryRef, Plain, Prose


class Term(Part):
    """A term, its other names, and what it means."""

    term: Plain
    abbreviation: Plain | None = None
    synonyms: tuple[Plain, ...] = ()
    definition: Prose | None = None
    see: tuple[EntryRef, ...] = ()


class Glossary(Entry):
    """All terms in one entry."""

    kind: ClassVar[str] = "glossary"

    terms: tuple[Term, ...]
