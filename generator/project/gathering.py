"""Puts together what was read and found file by file."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path

from generator.checks import Cards, Surroundings, World, card, check_base, check_document
from generator.diagnostics import Diagnostic
from generator.loader import Found, PlacesByName, Settings
from generator.model.entries import Entries
from generator.model.entry import Entry
from generator.model.knowledge_base import KnowledgeBase
from generator.project.odd import Odd
from generator.project.records import Records


@dataclass(frozen=True, slots=True)
class Gathering:
    """The parts of a project.

    Attributes:
        project: the project's folder.
        settings: the settings as read.
        found: the files that there are.
        odd: what the odd ones among them hold.
    """

    project: Path
    settings: Settings
    found: Found
    odd: Odd

    def world(self, cards: Cards, today: date) -> World:
        """All entries in short; the cards are those of all files but the odd ones."""
        return World(
            config=self.settings.config,
            settings_whole=self.settings.whole,
            today=today,
            cards=cards.changed(map(card, self.odd.documents.values())),
            unreadable=self.odd.unreadable,
            files=self.found.files,
        )

    def base(self, records: Records, world: World) -> KnowledgeBase:
        """Everything that could be made out, whole or not."""
        cards, odd = world.cards, self.odd.documents
        return KnowledgeBase(
            config=self.settings.config,
            entries=Entries(cards.kind, cards.aliases, partial(self._entry, records.bare())),
            places=PlacesByName(
                self.project, records.paths, {name: one.places for name, one in odd.items()}
            ),
            config_places=self.settings.places,
            files=self.found.files,
            unreadable=self.odd.unreadable,
        )

    def _entry(self, records: Records, name: str) -> Entry:
        if name not in self.odd.documents:
            return records.entry(self.project, name)
        made = self.odd.documents[name].model
        assert isinstance(made, Entry)
        return made

    def problems(
        self, base: KnowledgeBase, records: Records, world: World
    ) -> tuple[Diagnostic, ...]:
        """Everything that is wrong, in order of file and place.

        Where something is faulty, the rules are not heard about the same place again.
        """
        reading = [
            *self.settings.diagnostics,
            *self.found.diagnostics,
            *self.odd.diagnostics,
            *chain.from_iterable(records.notes.values()),
        ]
        is_faulty = bool(self.odd.faulty) or not self.settings.whole
        told = {problem.location for problem in reading} if is_faulty else set()
        news = [item for item in self._found(base, records, world) if item.location not in told]
        return tuple(sorted([*reading, *news], key=lambda problem: problem.sort_key))

    def _found(self, base: KnowledgeBase, records: Records, world: World) -> Iterator[Diagnostic]:
        yield from chain.from_iterable(records.problems.values())
        for document in self.odd.documents.values():
            yield from check_document(document, Surroundings(world))
        yield from check_base(base, world)
