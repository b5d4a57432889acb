"""Reads a project and runs every check on it: one list of everything that is wrong."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from generator.diagnostics import Diagnostic, Severity
from generator.loader import discover, read_settings
from generator.messages import Language
from generator.model.knowledge_base import KnowledgeBase
from generator.model.renaming import with_current_ids
from generator.processes import Progress, Quiet
from generator.project.collector import paused
from generator.project.crew import at_work
from generator.project.gathering import Gathering
from generator.project.memory import Desk, Memory
from generator.project.odd import alone, read_odd
from generator.project.records import Records
from generator.project.signature import signature
from generator.project.study import judged_again
from generator.values.sources import Sources

_WORTH_REMEMBERING = 100
"""Fewer entries are read as fast as remembered."""


@dataclass(frozen=True, slots=True)
class Inspection:
    """A project with all that is wrong with it.

    Attributes:
        knowledge_base: what could be read; None when the settings could not.
        diagnostics: in order of file and place.
        language: the language to tell it in.
        digests: per id of an entry without faults of form, a mark of its file's content: equal
            marks, equal content.
    """

    knowledge_base: KnowledgeBase | None
    diagnostics: tuple[Diagnostic, ...]
    language: Language
    digests: Mapping[str, bytes] = field(default_factory=dict)

    @property
    def buildable(self) -> KnowledgeBase | None:
        """The knowledge base, old ids resolved, if nothing forbids making a site of it."""
        if self.knowledge_base is None or self.counts[Severity.ERROR]:
            return None
        return with_current_ids(self.knowledge_base)

    @property
    def counts(self) -> Counter[Severity]:
        """How many problems there are of each severity."""
        return Counter(problem.severity for problem in self.diagnostics)


def inspect(
    sources: Sources, today: date, desk: Desk | None = None, progress: Progress | None = None
) -> Inspection:
    """Reads and checks a project.

    What a large project held before is remembered, and only what has changed is read again.

    Args:
        sources: its files, just looked at.
        today: decides which reviews are overdue.
        desk: where a process that inspects the same project again has what it read at hand.
        progress: is told of every file, when it is read and when it is checked.
    """
    told = progress or Quiet()
    told.begin("read")
    with paused():
        return _inspect(sources, today, desk or Desk(), told)


def _inspect(sources: Sources, today: date, desk: Desk, progress: Progress) -> Inspection:
    project = sources.project
    settings, found = read_settings(project), discover(sources)
    single = alone(found.entries)
    is_large = len(single) >= _WORTH_REMEMBERING
    memory = Memory(sources, signature(settings), desk) if is_large else None
    known = memory.recall(single) if memory else Records()
    known_paths = set(known.paths.values())
    fresh = [file for file in single if file.path not in known_paths]
    progress.begin("read", len(fresh))
    with at_work(project, fresh, settings_whole=settings.whole) as work:
        cards = work.read(progress)
        plain = known_paths | cards.keys()
        rest = [file for file in found.entries if file.path not in plain]
        odd = read_odd(project, rest, settings_whole=settings.whole)
        gathering = Gathering(project, settings, found, odd)
        progress.begin("check", len(cards))
        world = gathering.world(known.cards.changed(cards.values()), today)
        made = [*judged_again(project, known, world), *work.check(world, progress)]
    records = known.changed(made)
    if memory:
        records = memory.keep(records, made)
    base = gathering.base(records, world)
    return Inspection(
        base.without(odd.faulty) if settings.whole else None,
        gathering.problems(base, records, world),
        settings.language,
        records.digests,
    )
