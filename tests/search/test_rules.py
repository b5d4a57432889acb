"""The table of what is meant besides keeps the form that a search can rely on."""

from collections import Counter

from generator.search.data import implications
from generator.search.implications import MOST
from tests.search.test_vectors import CUT

RULES = list(implications())
WORDS = {word for met, then in RULES for word in (*met, *then)}
NAMED = CUT.concepts.named(WORDS, CUT.folding)
LARGEST = 4
"""So many words follow at most; what means more means nothing."""


def test_a_rule_is_between_words_that_have_others_of_the_same_meaning() -> None:
    assert [word for word in WORDS if not NAMED[word]] == []


def test_a_rule_has_few_conditions_and_few_consequences() -> None:
    assert {len(met) for met, _ in RULES} == set(range(1, MOST + 1))
    assert [then for _, then in RULES if not 1 <= len(set(then)) == len(then) <= LARGEST] == []


def test_a_rule_says_what_a_synonym_does_not() -> None:
    def is_said(word: str, met: list[str]) -> bool:
        return any(set(NAMED[word]) <= set(NAMED[said]) for said in met)

    assert [(met, word) for met, then in RULES for word in then if is_said(word, met)] == []


def test_what_follows_from_the_same_words_stands_in_one_rule() -> None:
    counted = Counter(frozenset(NAMED[word] for word in met) for met, _ in RULES)
    assert [met for met, count in counted.items() if count > 1] == []
