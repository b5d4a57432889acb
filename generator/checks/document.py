"""An entry or the settings, walked once so that no rule has to walk it again."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from generator.diagnostics import KeyPath, Location, Places
from generator.model.base import Model
from generator.model.entry import Entry
from generator.model.site_config import SiteConfig
from generator.model.walk import FieldPlan, TextVisit, plans

M = TypeVar("M", bound=Model)


@dataclass(frozen=True, slots=True)
class Document:
    """An entry or the settings, with everything in it.

    Attributes:
        model: the entry, or the settings.
        places: where its keys and values stand.
        texts: every string that is text or a name, in the order of the model.
        parts: every model inside, outer before inner, with its path.
    """

    model: Entry | SiteConfig
    places: Places
    texts: tuple[TextVisit, ...]
    parts: tuple[tuple[KeyPath, Model], ...]

    @property
    def id(self) -> str:
        """The entry's id, "" for the settings."""
        return self.model.id if isinstance(self.model, Entry) else ""

    def place(self, *path: str | int) -> Location:
        """Where the value at a path stands; without a path, where the document begins."""
        return self.places.of_value(path)

    def of(self, model: type[M]) -> Iterator[tuple[KeyPath, M]]:
        """All parts of one class with their paths."""
        return ((path, part) for path, part in self.parts if isinstance(part, model))


def document(model: Entry | SiteConfig, places: Places) -> Document:
    """Walks a model once."""
    walk = _Walk([], [])
    walk.model(model, ())
    return Document(model, places, tuple(walk.texts), tuple(walk.parts))


@dataclass(frozen=True, slots=True)
class _Walk:
    """Gathers texts and parts in one pass, which is several times as fast as two generators."""

    texts: list[TextVisit]
    parts: list[tuple[KeyPath, Model]]

    def model(self, model: Model, path: KeyPath) -> None:
        for plan in plans(type(model)):
            value = getattr(model, plan.name)
            if value:
                self._value(value, (*path, plan.key), plan)

    def _value(self, value: object, path: KeyPath, plan: FieldPlan) -> None:
        if isinstance(value, str):
            if plan.text or plan.refers:
                self.texts.append(TextVisit(path, value, plan.text, plan.refers))
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                self._value(item, (*path, index), plan)
        elif isinstance(value, Model):
            self.parts.append((path, value))
            self.model(value, path)
        elif isinstance(value, Mapping):
            for key, item in value.items():
                self.texts.append(TextVisit((*path, key), key, None, plan.key_refers))
                self._value(item, (*path, key), plan)
