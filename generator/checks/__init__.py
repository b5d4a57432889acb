"""Floor 3: what is wrong with a knowledge base beyond its form, one rule a module.

A rule is a module with `RULE`, its name, and `check(context)`, which yields its diagnostics; its
docstring says what it holds and why. A new rule is a new module, a line in `RULES`, sentences
under `[rules.<name>]` in both catalogues, and examples below `tests/checks/examples/<name>/`.
"""

from collections.abc import Iterator
from datetime import date
from typing import Protocol

from generator.checks import (
    answer_target,
    audience_trap,
    broken_prose_link,
    broken_reference,
    circular_goto,
    contact_gap,
    contact_in_entry,
    decision_tree,
    duplicate_alias,
    duplicate_part_id,
    escalation_gap,
    glossary_duplicate,
    orphan_entry,
    outdated_reference,
    playbook_incomplete,
    service_levels,
    stale_review,
    step_flow,
    stub,
    to_be_filled,
)
from generator.checks.context import Context
from generator.diagnostics import Diagnostic
from generator.model.knowledge_base import KnowledgeBase

__all__ = ["RULES", "Context", "Rule", "run"]


class Rule(Protocol):
    """What a module offers to be a rule."""

    __doc__: str | None
    RULE: str

    def check(self, context: Context, /) -> Iterator[Diagnostic]:
        """Everything this rule finds."""
        ...


RULES: tuple[Rule, ...] = (
    answer_target,
    audience_trap,
    broken_prose_link,
    broken_reference,
    circular_goto,
    contact_gap,
    contact_in_entry,
    decision_tree,
    duplicate_alias,
    duplicate_part_id,
    escalation_gap,
    glossary_duplicate,
    orphan_entry,
    outdated_reference,
    playbook_incomplete,
    service_levels,
    stale_review,
    step_flow,
    stub,
    to_be_filled,
)
"""All rules, by name."""


def run(
    kb: KnowledgeBase, today: date, faulty: frozenset[str] = frozenset()
) -> tuple[Diagnostic, ...]:
    """Everything that any rule finds, in order of file and place.

    Args:
        kb: the whole knowledge base, not one filtered for an audience.
        today: the day for which review and rehearsal dates are judged.
        faulty: ids of entries of which only a part could be read, "" for the settings; nobody is
            told what these lack.
    """
    context = Context(kb, today, faulty)
    found = (problem for rule in RULES for problem in rule.check(context))
    return tuple(sorted(found, key=lambda problem: problem.sort_key))
