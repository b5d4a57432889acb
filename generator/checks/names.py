"""Which names exist in each space that a reference can point into."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from generator.checks.context import Context
from generator.checks.document import Document
from generator.model.base import Model
from generator.model.decision import Question
from generator.model.entry import Entry
from generator.model.markers import Space
from generator.model.service import Calendar, Level
from generator.model.walk import plans

VOCABULARIES: Mapping[Space, str] = MappingProxyType(
    {
        Space.ROLE: "roles",
        Space.SEVERITY: "severities",
        Space.CATEGORY: "categories",
        Space.SYSTEM: "systems",
        Space.EMERGENCY: "emergency_types",
        Space.MEASURE_TYPE: "measure_types",
        Space.REGION: "regions",
        Space.AUDIENCE: "audiences",
    }
)
"""The spaces whose names the owner lists in `site_config.yml`, with the key of the list."""

_LOCAL: Mapping[Space, type[Model]] = {
    Space.STEP: Model,
    Space.QUESTION: Question,
    Space.LEVEL: Level,
    Space.CALENDAR: Calendar,
}
_OR_AN_ENTRY = frozenset({Space.STEP, Space.QUESTION})


class Names:
    """The names of a knowledge base by space."""

    def __init__(self, context: Context) -> None:
        self._ids = context.ids
        self._files = context.kb.files
        self._words = {
            space: tuple(str(getattr(word, "id", word)) for word in getattr(context.kb.config, key))
            for space, key in VOCABULARIES.items()
        }

    def exists(self, name: str, space: Space, document: Document) -> bool:
        """Whether a name in a document leads somewhere; kinds of entries are not looked at."""
        if space in self._words:
            return name in self._words[space]
        if space is Space.ENTRY:
            return name in self._ids
        if space in _OR_AN_ENTRY and name in self._ids:
            return True
        return name in self.of(space, document)

    def of(self, space: Space, document: Document) -> tuple[str, ...]:
        """The names an author may write, without entries where other names come first."""
        if space in self._words:
            return self._words[space]
        if space is Space.ENTRY:
            return tuple(self._ids)
        if space is Space.FILE:
            return tuple(self._files)
        if space is Space.FIELD:
            return _keys(document)
        return tuple(
            name for _, part in document.of(_LOCAL[space]) if (name := getattr(part, "id", None))
        )


def file_below(name: str, files: Iterable[str]) -> str:
    """The known file whose path ends in a name that lacks its folders, "" when there is none."""
    return next((path for path in sorted(files) if path.endswith(f"/{name}")), "")


def _keys(document: Document) -> tuple[str, ...]:
    own = [plan.key for plan in plans(type(document.model))]
    shared = {plan.key for plan in plans(Entry)}
    return tuple(sorted(own, key=lambda key: key in shared))
