"""The one argument of the rules about a base as a whole."""

from dataclasses import dataclass, field

from generator.checks.cards import Cards
from generator.checks.document import Document, document
from generator.checks.world import World
from generator.model.knowledge_base import KnowledgeBase


@dataclass(frozen=True)
class Context:
    """What such a rule may look at.

    It begins with the cards, and asks for the few entries that it cannot judge by them.

    Attributes:
        kb: the knowledge base.
        world: the same in short.
    """

    kb: KnowledgeBase
    world: World
    _walked: dict[str, Document] = field(default_factory=dict)

    @property
    def cards(self) -> Cards:
        """The entries in short."""
        return self.world.cards

    def document(self, entry_id: str) -> Document:
        """An entry with everything in it."""
        if entry_id not in self._walked:
            entry, places = self.kb.entries[entry_id], self.kb.places[entry_id]
            whole = entry_id not in self.cards.faulty
            self._walked[entry_id] = document(entry, places, whole=whole)
        return self._walked[entry_id]

    @property
    def settings(self) -> tuple[Document, ...]:
        """The settings, or nothing when nobody wrote any."""
        return settings(self.kb, self.world)


def settings(kb: KnowledgeBase, world: World) -> tuple[Document, ...]:
    """The settings as a document, or nothing when nobody wrote any."""
    places = kb.config_places
    return (document(kb.config, places, whole=world.settings_whole),) if places else ()
