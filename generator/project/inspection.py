"""Reads a project and runs every check on it: one list of everything that is wrong."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator import checks
from generator.diagnostics import Diagnostic, Severity
from generator.loader import load
from generator.messages import Language
from generator.model.knowledge_base import KnowledgeBase
from generator.model.renaming import with_current_ids


@dataclass(frozen=True, slots=True)
class Inspection:
    """A project with all that is wrong with it.

    Attributes:
        knowledge_base: what could be read; None when the settings could not.
        diagnostics: in order of file and place.
        language: the language to tell it in.
    """

    knowledge_base: KnowledgeBase | None
    diagnostics: tuple[Diagnostic, ...]
    language: Language

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


def inspect(project: Path, today: date) -> Inspection:
    """Reads and checks a project folder; the day decides which reviews are overdue."""
    loaded = load(project)
    found = checks.run(loaded.written, today, loaded.faulty)
    faults = {problem.location for problem in loaded.diagnostics if loaded.faulty}
    news = (problem for problem in found if problem.location not in faults)
    problems = sorted((*loaded.diagnostics, *news), key=lambda problem: problem.sort_key)
    return Inspection(loaded.knowledge_base, tuple(problems), loaded.language)
