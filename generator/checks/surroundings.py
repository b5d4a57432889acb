"""What the rules for one document may know of everything else, and what they were told of it.

As long as every answer stays the same, so does what the rules find in an unchanged document. So
the answers are noted, and nothing outside the document is looked at in any other way.
"""

from collections.abc import Mapping
from datetime import date
from sys import intern
from typing import TypeVar

from generator.checks.card import Face
from generator.checks.world import Answer, Question, Told, World
from generator.model.markers import Space
from generator.model.site_config import SiteConfig

A = TypeVar("A", bound=Answer)


class Surroundings:
    """The rest of the base as one document sees it.

    Attributes:
        config: the settings.
        settings_whole: whether these could be read without a fault.
        words: per space that the settings fill, its words.
    """

    def __init__(self, world: World) -> None:
        self.config: SiteConfig = world.config
        self.settings_whole = world.settings_whole
        self.words: Mapping[Space, tuple[str, ...]] = world.words
        self._told: dict[Question, Answer] = {}
        self._world = world

    @property
    def told(self) -> tuple[Told, ...]:
        """Every answer that was given."""
        return tuple(self._told.items())

    @property
    def today(self) -> date:
        """The day for which dates are judged; an answer that only holds for a day."""
        self._note(("today", "", ""), self._world.today.isoformat())
        return self._world.today

    def is_past(self, day: date) -> bool:
        """Whether a day is before today."""
        return self._note(("past", day.isoformat(), ""), day < self._world.today)

    def is_future(self, day: date) -> bool:
        """Whether a day is after today."""
        return self._note(("future", day.isoformat(), ""), day > self._world.today)

    def entry(self, name: str) -> Face | None:
        """What is seen of the entry that an id or a former id leads to."""
        name = intern(name)
        return self._note(("entry", name, ""), self._world.entry(name))

    def file(self, name: str) -> bool:
        """Whether there is an attachment of that name."""
        return self._note(("file", name, ""), self._world.file(name))

    def filled(self, role: str) -> bool:
        """Whether somebody can be reached in a role."""
        return self._note(("filled", role, ""), self._world.filled(role))

    def covered(self, service: str, severity: str) -> bool:
        """Whether the ladder of a service policy has a rung for a severity."""
        return self._note(("covered", service, severity), self._world.covered(service, severity))

    def entry_meant(self, name: str, kind: str = "") -> str:
        """The id, of an entry of a kind or of any, that is nearest to a name."""
        return self._note(("entry-meant", name, kind), self._world.entry_meant(name, kind))

    def file_meant(self, name: str) -> str:
        """The file that is nearest to a name."""
        return self._note(("file-meant", name, ""), self._world.file_meant(name))

    def _note(self, question: Question, answer: A) -> A:
        self._told[question] = answer
        return answer
