"""Which names exist in each space that a reference can point into, and which one was meant."""

from collections.abc import Mapping

from generator.checks.document import Document, Reference
from generator.checks.surroundings import Surroundings
from generator.model.base import Model
from generator.model.entry import Entry
from generator.model.markers import TO_ENTRIES, Space
from generator.model.service import Calendar, Level
from generator.model.walk import plans
from generator.values.suggestion import closest

_LOCAL: Mapping[Space, type[Model]] = {
    Space.STEP: Model,
    Space.QUESTION: Model,
    Space.LEVEL: Level,
    Space.CALENDAR: Calendar,
}


class Names:
    """The names that a reference of one document may write.

    Args:
        around: the rest of the base.
    """

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._words = around.words

    def exist(self, reference: Reference, document: Document) -> bool:
        """Whether a reference of a document leads somewhere; kinds of entries are not looked at."""
        space, name = reference.refers.space, reference.name
        if space in self._words:
            return name in self._words[space] or not self._known(space)
        if space is Space.FILE:
            return self._around.file(name)
        if name in self.listed(reference, document):
            return True
        return space in TO_ENTRIES and self._around.entry(name) is not None

    def _known(self, space: Space) -> bool:
        """Whether the words of a space could all be read; faulty settings leave holes."""
        words = self._words[space]
        return self._around.settings_whole or (bool(words) and all(words))

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
            return self._around.file_meant(reference.name)
        near = closest(reference.name, self.listed(reference, document))
        if space not in TO_ENTRIES:
            return near
        meant = self._around.entry_meant(reference.name, kind)
        return closest(reference.name, {near, meant} - {""})


def _keys(document: Document) -> tuple[str, ...]:
    """The keys of a document, those of its own kind first."""
    own = [plan.key for plan in plans(type(document.model))]
    shared = {plan.key for plan in plans(Entry)}
    return tuple(sorted(own, key=lambda key: key in shared))
