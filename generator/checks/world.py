"""The whole base in short, as far as one entry may depend on the rest of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from functools import cache, cached_property
from itertools import chain
from typing import TypeAlias

from generator.checks.card import Face
from generator.checks.cards import Cards
from generator.checks.suggestions import Suggestions
from generator.model.kinds import KINDS
from generator.model.markers import Space
from generator.model.site_config import VOCABULARIES, SiteConfig
from generator.values import is_entry_id
from generator.values.suggestion import closest

Question: TypeAlias = tuple[str, str, str]
"""What is asked: the sort of question, and the one or two names that it is about, or ""."""
Answer: TypeAlias = Face | str | bool | None
Told: TypeAlias = tuple[Question, Answer]
"""What was asked, with the answer."""


@dataclass(frozen=True)
class World:
    """What can be asked about a knowledge base without its entries at hand.

    Attributes:
        config: the settings.
        settings_whole: whether these could be read without a fault.
        today: the day for which review and rehearsal dates are judged.
        cards: the entries in short.
        unreadable: ids of entries that exist and could not be read.
        files: attachments, named as entries name them.
    """

    config: SiteConfig
    settings_whole: bool
    today: date
    cards: Cards
    unreadable: frozenset[str]
    files: frozenset[str]

    def __getstate__(self) -> dict[str, object]:
        """What goes to another process: the attributes, not what was looked up in them."""
        return {attribute.name: getattr(self, attribute.name) for attribute in fields(self)}

    @cached_property
    def holds(self) -> Callable[[Told], bool]:
        """Says whether an answer given earlier would be given today; finds out once for each."""
        return cache(lambda told: self.answer(told[0]) == told[1])

    def answer(self, question: Question) -> Answer:
        """The answer to a question of any sort."""
        sort, name, detail = question
        return self._answers[sort](name, detail)

    @cached_property
    def _answers(self) -> Mapping[str, Callable[[str, str], Answer]]:
        return {
            "entry": lambda name, _: self.entry(name),
            "file": lambda name, _: self.file(name),
            "filled": lambda name, _: self.filled(name),
            "covered": self.covered,
            "entry-meant": self.entry_meant,
            "file-meant": lambda name, _: self.file_meant(name),
            "today": lambda _, __: self.today.isoformat(),
            "past": lambda day, _: date.fromisoformat(day) < self.today,
            "future": lambda day, _: date.fromisoformat(day) > self.today,
        }

    def entry(self, name: str) -> Face | None:
        """What is seen of the entry that an id or a former id leads to; None if there is none."""
        face = self.cards.face(name) or self.cards.face(self.former_ids.get(name, ""))
        if face is None and name in self.unreadable:
            return Face(name, "", None, "")
        return face

    def file(self, name: str) -> bool:
        """Whether there is an attachment of that name."""
        return name in self.files

    def filled(self, role: str) -> bool:
        """Whether a contact that is not retired holds a role or backs it up."""
        return role in self._filled

    def covered(self, service: str, severity: str) -> bool:
        """Whether the escalation ladder of a service policy has a rung for a severity."""
        covered = self.cards.covers.get(service, ())
        return severity in covered or "" in covered

    def entry_meant(self, name: str, kind: str = "") -> str:
        """The id, of an entry of a kind or of any, that is nearest to a name."""
        return self._suggestions[kind].closest(name)

    def file_meant(self, name: str) -> str:
        """The file that is nearest to a name, or the one that it is the last part of."""
        files = sorted(self.files)
        below = (path for path in files if path.endswith(f"/{name}"))
        return closest(name, files) or next(below, "")

    @cached_property
    def former_ids(self) -> Mapping[str, str]:
        """Aliases that have the form of an id and are nobody's id now, with the entry they mean."""
        return {
            alias: name
            for name in self.cards.kind
            for alias in self.cards.aliases.get(name, ())
            if is_entry_id(alias) and alias not in self.cards.kind
        }

    @cached_property
    def words(self) -> Mapping[Space, tuple[str, ...]]:
        """Per space that the settings fill, its words."""
        return {
            space: tuple(str(getattr(word, "id", word)) for word in getattr(self.config, key))
            for space, key in VOCABULARIES.items()
        }

    @cached_property
    def _filled(self) -> frozenset[str]:
        return frozenset(chain.from_iterable(self.cards.fills.values()))

    @cached_property
    def _suggestions(self) -> Mapping[str, Suggestions]:
        """Suggestions by kind, "" for any."""
        by_kind = {kind: Suggestions(list(self.cards.of(kind))) for kind in KINDS}
        ids = frozenset({*self.cards.kind, *self.unreadable, *self.former_ids})
        return {"": Suggestions(ids)} | by_kind
