"""Puts together what was read and found file by file."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.checks import Card, Surroundings, World, card, check_base, check_document
from generator.diagnostics import Diagnostic, Places
from generator.loader import Found, LatePlaces, Settings
from generator.model.entries import Entries, Made, Stored
from generator.model.entry import Entry
from generator.model.knowledge_base import KnowledgeBase
from generator.project.odd import Odd
from generator.project.record import Record


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

    def world(self, cards: Iterable[Card], today: date) -> World:
        """All entries in short; the cards are those of all files but the odd ones."""
        by_id = {own.face.id: own for own in cards}
        by_id |= {name: card(document) for name, document in self.odd.documents.items()}
        return World(
            config=self.settings.config,
            settings_whole=self.settings.whole,
            today=today,
            cards=dict(sorted(by_id.items())),
            unreadable=self.odd.unreadable,
            files=self.found.files,
        )

    def base(self, records: Sequence[Record]) -> KnowledgeBase:
        """Everything that could be made out, whole or not."""
        stored: dict[str, Stored] = {record.card.face.id: record.stored for record in records}
        places: dict[str, Places] = {
            record.card.face.id: LatePlaces(self.project, record.path) for record in records
        }
        for name, document in self.odd.documents.items():
            assert isinstance(document.model, Entry)
            stored[name] = Made(document.model)
            places[name] = document.places
        return KnowledgeBase(
            config=self.settings.config,
            entries=Entries(stored),
            places=places,
            config_places=self.settings.places,
            files=self.found.files,
            unreadable=self.odd.unreadable,
        )

    def problems(
        self, base: KnowledgeBase, records: Sequence[Record], world: World
    ) -> tuple[Diagnostic, ...]:
        """Everything that is wrong, in order of file and place.

        Where something is faulty, the rules are not heard about the same place again.
        """
        reading = [
            *self.settings.diagnostics,
            *self.found.diagnostics,
            *self.odd.diagnostics,
            *(note for record in records for note in record.notes),
        ]
        is_faulty = bool(self.odd.faulty) or not self.settings.whole
        told = {problem.location for problem in reading} if is_faulty else set()
        news = [item for item in self._found(base, records, world) if item.location not in told]
        return tuple(sorted([*reading, *news], key=lambda problem: problem.sort_key))

    def _found(
        self, base: KnowledgeBase, records: Sequence[Record], world: World
    ) -> Iterator[Diagnostic]:
        for record in records:
            yield from record.problems
        for document in self.odd.documents.values():
            yield from check_document(document, Surroundings(world))
        yield from check_base(base, world)
