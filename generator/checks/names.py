"""Which names exist in each space that a reference can point into, and which one was meant."""

from collections.abc import Mapping
from functools import cached_property

from generator.checks.document import Document, Reference
from generator.checks.suggestions import Suggestions
from generator.model.base import Model
from generator.model.entry import Entry
from generator.model.kinds import KINDS
from generator.model.knowledge_base import KnowledgeBase
from generator.model.markers import Space
from generator.model.service import Calendar, Level
from generator.model.site_config import VOCABULARIES
from generator.model.walk import plans
from generator.values import closest

TO_ENTRIES = frozenset({Space.ENTRY, Space.STEP, Space.QUESTION})
"""The spaces in which the id of an entry may be written."""

_LOCAL: Mapping[Space, type[Model]] = {
    Space.STEP: Model,
    Space.QUESTION: Model,
    Space.LEVEL: Level,
    Space.CALENDAR: Calendar,
}


class Names:
    """The names of a knowledge base by space.

    Attributes:
        ids: what leads to an entry: ids of entries, of unreadable entries, and former ids.
    """

    def __init__(self, kb: KnowledgeBase, *, settings_whole: bool) -> None:
        self.ids = frozenset({*kb.entries, *kb.unreadable, *kb.former_ids})
        self._kb = kb
        self._settings_whole = settings_whole
        self._words = {
            space: tuple(str(getattr(word, "id", word)) for word in getattr(kb.config, key))
            for space, key in VOCABULARIES.items()
        }

    def exist(self, reference: Reference, document: Document) -> bool:
        """Whether a reference of a document leads somewhere; kinds of entries are not looked at."""
        space, name = reference.refers.space, reference.name
        if space in self._words:
            return name in self._words[space] or not self._known(space)
        if name in self.ids and space in TO_ENTRIES:
            return True
        if space is Space.FILE:
            return name in self._kb.files
        return name in self.listed(reference, document)

    def _known(self, space: Space) -> bool:
        """Whether the words of a space could all be read; faulty settings leave holes."""
        words = self._words[space]
        return self._settings_whole or (bool(words) and all(words))

    def listed(self, reference: Reference, document: Document) -> tuple[str, ...]:
        """The names an author may write there, without the ids of entries and files."""
        space = reference.refers.space
        if space in self._words:
            return self._words[space]
        if space is Space.FIELD:
            return _keys(document)
        if space not in _LOCAL:
            return ()
        parts = document.of(_LOCAL[space])
        return tuple(name for _, part in parts if (name := getattr(part, "id", None)))

    def meant(self, reference: Reference, document: Document) -> str:
        """The name that the author most likely meant, "" when none is near."""
        space, kind = reference.refers.space, reference.refers.kind
        if space is Space.FILE:
            return self.file_meant(reference.name)
        near = closest(reference.name, self.listed(reference, document))
        if space not in TO_ENTRIES:
            return near
        return closest(reference.name, {near, self.entry_meant(reference.name, kind)} - {""})

    def entry_meant(self, name: str, kind: str = "") -> str:
        """The id, of an entry of a kind or of any, that is nearest to a name."""
        return self._suggestions[kind].closest(name)

    def file_meant(self, name: str) -> str:
        """The file that is nearest to a name, or the one that it is the last part of."""
        files = sorted(self._kb.files)
        below = (path for path in files if path.endswith(f"/{name}"))
        return closest(name, files) or next(below, "")

    @cached_property
    def _suggestions(self) -> Mapping[str, Suggestions]:
        """Suggestions by kind, "" for any."""
        entries = self._kb.entries.values()
        by_kind = {
            kind: Suggestions([entry.id for entry in entries if entry.kind == kind])
            for kind in KINDS
        }
        return {"": Suggestions(self.ids)} | by_kind


def _keys(document: Document) -> tuple[str, ...]:
    """The keys of a document, those of its own kind first."""
    own = [plan.key for plan in plans(type(document.model))]
    shared = {plan.key for plan in plans(Entry)}
    return tuple(sorted(own, key=lambda key: key in shared))
