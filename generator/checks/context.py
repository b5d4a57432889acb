"""The one argument of every rule: the knowledge base, walked once for all, and the day."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generator.checks.document import Document, document
from generator.checks.links import Link, links
from generator.checks.names import Names
from generator.model.knowledge_base import KnowledgeBase


@dataclass(frozen=True)
class Context:
    """What a rule may look at.

    Attributes:
        kb: the knowledge base.
        today: the day for which review and rehearsal dates are judged.
        faulty: ids of the entries that are not whole; "" stands for the settings.
    """

    kb: KnowledgeBase
    today: date
    faulty: frozenset[str] = frozenset()

    @cached_property
    def entries(self) -> tuple[Document, ...]:
        """Every entry, whole or not, sorted by id."""
        kb = self.kb
        return tuple(document(entry, kb.places[entry.id]) for entry in kb.entries.values())

    @property
    def settings_whole(self) -> bool:
        """Whether the settings could be read without a fault."""
        return "" not in self.faulty

    @cached_property
    def whole(self) -> tuple[Document, ...]:
        """The entries of which can be said what they lack; none when the settings are faulty."""
        if not self.settings_whole:
            return ()
        return tuple(document for document in self.entries if document.id not in self.faulty)

    @cached_property
    def settings(self) -> tuple[Document, ...]:
        """The settings, or nothing when nobody wrote any."""
        places = self.kb.config_places
        return (document(self.kb.config, places),) if places else ()

    @property
    def documents(self) -> tuple[Document, ...]:
        """The settings and every entry."""
        return (*self.settings, *self.entries)

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Every link to an entry or a file that stands inside Markdown."""
        return tuple(link for document in self.documents for link in links(document))

    @cached_property
    def names(self) -> Names:
        """Everything that a reference can name."""
        return Names(self.kb, settings_whole=self.settings_whole)
