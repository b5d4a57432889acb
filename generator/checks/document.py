"""An entry or the settings, walked once so that no rule has to walk it again."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, TypeVar, cast

from generator.checks.links import Link, links
from generator.diagnostics import KeyPath, Location, Places
from generator.model.base import Model
from generator.model.entry import Entry
from generator.model.markers import RefersTo, Text
from generator.model.site_config import SiteConfig
from generator.model.walk import FieldPlan, TextVisit, plans

M = TypeVar("M", bound=Model)


class Reference(NamedTuple):
    """A string that names something.

    Attributes:
        path: keys as the author writes them.
        name: the string.
        refers: what it must be the name of.
    """

    path: KeyPath
    name: str
    refers: RefersTo


@dataclass(frozen=True)
class Document:
    """An entry or the settings, with everything in it.

    Attributes:
        model: the entry, or the settings.
        places: where its keys and values stand.
        whole: whether can be said what it lacks: it and the settings have no faults.
        words: every piece of Markdown or plain text, in the order of the model.
        literals: every text that is shown exactly as typed.
        names: every string that refers to something.
        parts: every model inside, outer before inner, with its path.
    """

    model: Entry | SiteConfig
    places: Places
    whole: bool
    words: tuple[TextVisit, ...]
    literals: tuple[TextVisit, ...]
    names: tuple[Reference, ...]
    parts: tuple[tuple[KeyPath, Model], ...]

    @cached_property
    def id(self) -> str:
        """The entry's id, "" for the settings."""
        return self.model.id if isinstance(self.model, Entry) else ""

    @cached_property
    def links(self) -> tuple[Link, ...]:
        """Every link to an entry or a file that stands inside Markdown."""
        return tuple(links(self.words))

    def place(self, *path: str | int) -> Location:
        """Where the value at a path stands; without a path, where the document begins."""
        return self.places.of_value(path)

    def of(self, model: type[M]) -> Iterator[tuple[KeyPath, M]]:
        """All parts of one class with their paths."""
        return iter(cast("list[tuple[KeyPath, M]]", self._by_class.get(model, ())))

    @cached_property
    def _by_class(self) -> Mapping[type, list[tuple[KeyPath, Model]]]:
        """The parts by their classes and those above: to ask each for its class is slow."""
        found: dict[type, list[tuple[KeyPath, Model]]] = {}
        for pair in self.parts:
            for known in type(pair[1]).__mro__:
                found.setdefault(known, []).append(pair)
        return found

    @cached_property
    def part_ids(self) -> tuple[tuple[KeyPath, str], ...]:
        """The id of every part that has one, with the path of the part."""
        return tuple((path, name) for path, part in self.parts if (name := vars(part).get("id")))


def document(model: Entry | SiteConfig, places: Places, *, whole: bool) -> Document:
    """Walks a model once."""
    walk = _Walk([], [], [], [])
    walk.fields(model, ())
    return Document(
        model,
        places,
        whole,
        tuple(walk.words),
        tuple(walk.literals),
        tuple(walk.names),
        tuple(walk.parts),
    )


@dataclass(frozen=True, slots=True)
class _Walk:
    """Sorts all that a model holds in one pass, several times as fast as the general walker."""

    words: list[TextVisit]
    literals: list[TextVisit]
    names: list[Reference]
    parts: list[tuple[KeyPath, Model]]

    def fields(self, model: Model, path: KeyPath) -> None:
        values = vars(model)
        for plan in plans(type(model)):
            value = values.get(plan.name)
            if not value:
                continue
            if type(value) is str:
                self._text(value, (*path, plan.key), plan)
            else:
                self._value(value, (*path, plan.key), plan)

    def _value(self, value: object, path: KeyPath, plan: FieldPlan) -> None:
        if isinstance(value, str):
            self._text(value, path, plan)
        elif isinstance(value, tuple):
            for index, item in enumerate(value):
                self._value(item, (*path, index), plan)
        elif Model in type(value).__mro__:
            assert isinstance(value, Model)
            self.parts.append((path, value))
            self.fields(value, path)
        elif isinstance(value, Mapping):
            for key, item in value.items():
                if plan.key_refers:
                    self.names.append(Reference((*path, key), key, plan.key_refers))
                self._value(item, (*path, key), plan)

    def _text(self, value: str, path: KeyPath, plan: FieldPlan) -> None:
        if plan.refers:
            self.names.append(Reference(path, value, plan.refers))
        elif plan.text is Text.LITERAL:
            self.literals.append(TextVisit(path, value, plan.text, None))
        elif plan.text:
            self.words.append(TextVisit(path, value, plan.text, None))
