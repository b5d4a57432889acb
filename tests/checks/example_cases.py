"""The example projects: `examples/<rule>/<case>/`, each with what the rule should say of it."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from generator.checks import run
from generator.diagnostics import Diagnostic
from generator.loader import load
from generator.model.knowledge_base import KnowledgeBase
from tests.told import name_of

TODAY = date(2026, 11, 21)
EXAMPLES = Path(__file__).parent / "examples"


@dataclass(frozen=True)
class Example:
    """A small project and what one rule should find in it.

    `expected.txt` holds one line `path:line:col rule.variant severity` a problem, in order; it is
    empty when the rule should keep silent.
    """

    folder: Path

    @property
    def rule(self) -> str:
        return self.folder.parent.name

    @property
    def expected(self) -> list[str]:
        return (self.folder / "expected.txt").read_text("utf-8").splitlines()

    def __str__(self) -> str:
        return f"{self.rule}/{self.folder.name}"


def examples() -> list[Example]:
    return [Example(folder) for folder in sorted(EXAMPLES.glob("*/*")) if folder.is_dir()]


@cache
def found_in(folder: Path) -> tuple[Diagnostic, ...]:
    base = load(folder).knowledge_base
    assert base is not None
    return run(base, TODAY)


def knowledge_base(folder: Path) -> KnowledgeBase:
    base = load(folder).knowledge_base
    assert base is not None
    return base


def told(problem: Diagnostic) -> str:
    return f"{problem.location} {name_of(problem)} {problem.severity.label}"
