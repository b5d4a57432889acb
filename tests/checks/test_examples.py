"""Every rule finds what it should at the right place, and nothing in a project that is right."""

import pytest

from generator.checks import RULES
from tests.checks.example_cases import Example, examples, found_in, told

NAMES = {rule.RULE for rule in RULES}


@pytest.mark.parametrize("example", examples(), ids=str)
def test_the_rule_says_what_is_expected(example: Example) -> None:
    found = [told(problem) for problem in found_in(example.folder) if problem.rule == example.rule]
    assert sorted(found) == sorted(example.expected)


def test_every_rule_has_an_example_to_find_and_one_to_leave_alone() -> None:
    finding = {example.rule for example in examples() if example.expected}
    silent = {example.rule for example in examples() if not example.expected}
    assert {
        "without a finding example": NAMES - finding,
        "without a silent one": NAMES - silent,
    } == {
        "without a finding example": set(),
        "without a silent one": set(),
    }


def test_every_example_belongs_to_a_rule() -> None:
    assert {example.rule for example in examples()} == NAMES
