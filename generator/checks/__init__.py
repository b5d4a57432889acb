"""Floor 3: what is wrong with a knowledge base beyond its form, one rule a module.

A rule is a module with `RULE`, its name, and `check`, which yields its diagnostics; its docstring
says what it holds and why. Most rules judge one document, an entry or the settings, and ask its
surroundings for the little that depends on others; the rest judge the base as a whole. A new rule
is a new module, a line in one of the two lists, sentences under `[rules.<name>]` in both
catalogues, and examples below `tests/checks/examples/<name>/`.
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
    missing_glyph,
    orphan_entry,
    outdated_reference,
    playbook_incomplete,
    service_levels,
    stale_review,
    step_flow,
    stub,
    to_be_filled,
)
from generator.checks.card import Card, card
from generator.checks.cards import Cards
from generator.checks.context import Context, settings
from generator.checks.document import Document, document
from generator.checks.surroundings import Surroundings
from generator.checks.world import Told, World
from generator.diagnostics import Diagnostic
from generator.model.knowledge_base import KnowledgeBase

__all__ = [
    "RULES",
    "Card",
    "Cards",
    "Document",
    "Rule",
    "Surroundings",
    "Told",
    "World",
    "card",
    "check_base",
    "check_document",
    "document",
    "run",
]


class Rule(Protocol):
    """What every rule has."""

    __doc__: str | None
    RULE: str


class DocumentRule(Rule, Protocol):
    """A rule that judges one document."""

    def check(self, document: Document, around: Surroundings, /) -> Iterator[Diagnostic]:
        """Everything this rule finds in a document."""
        ...


class BaseRule(Rule, Protocol):
    """A rule that judges all entries together."""

    def check(self, context: Context, /) -> Iterator[Diagnostic]:
        """Everything this rule finds."""
        ...


_OF_DOCUMENTS: tuple[DocumentRule, ...] = (
    answer_target,
    audience_trap,
    broken_prose_link,
    broken_reference,
    contact_in_entry,
    decision_tree,
    duplicate_part_id,
    escalation_gap,
    missing_glyph,
    outdated_reference,
    playbook_incomplete,
    service_levels,
    stale_review,
    step_flow,
    stub,
    to_be_filled,
)
_OF_THE_BASE: tuple[BaseRule, ...] = (
    circular_goto,
    contact_gap,
    duplicate_alias,
    glossary_duplicate,
    orphan_entry,
)
RULES: tuple[Rule, ...] = tuple(sorted((*_OF_DOCUMENTS, *_OF_THE_BASE), key=lambda rule: rule.RULE))
"""All rules, by name."""


def check_document(document: Document, around: Surroundings) -> tuple[Diagnostic, ...]:
    """Everything that is wrong with one entry, or with the settings."""
    return tuple(problem for rule in _OF_DOCUMENTS for problem in rule.check(document, around))


def check_base(kb: KnowledgeBase, world: World) -> tuple[Diagnostic, ...]:
    """Everything that is wrong with the settings and with all entries together.

    Args:
        kb: the whole knowledge base, not one filtered for an audience.
        world: the same in short.
    """
    context = Context(kb, world)
    own = (check_document(document, Surroundings(world)) for document in settings(kb, world))
    common = (tuple(rule.check(context)) for rule in _OF_THE_BASE)
    return tuple(problem for found in (*own, *common) for problem in found)


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
    settings_whole = "" not in faulty
    documents = [
        document(entry, kb.places[name], whole=settings_whole and name not in faulty)
        for name, entry in kb.entries.items()
    ]
    cards = Cards().changed(map(card, documents))
    world = World(kb.config, settings_whole, today, cards, kb.unreadable, kb.files)
    found = [check_document(document, Surroundings(world)) for document in documents]
    problems = (problem for part in (*found, check_base(kb, world)) for problem in part)
    return tuple(sorted(problems, key=lambda problem: problem.sort_key))
