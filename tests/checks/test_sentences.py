"""Every rule can say what it found, in both languages, in words that an author can act on."""

import tomllib
from importlib import resources

import pytest

from generator.checks import RULES
from generator.diagnostics import Diagnostic
from generator.messages import LANGUAGES, Language, catalogue
from tests.checks.example_cases import examples, found_in
from tests.messages.sentences import flat_keys, placeholders
from tests.told import name_of

NAMES = {rule.RULE for rule in RULES}


def sentences() -> set[str]:
    """The dotted keys of the checks' own catalogue."""
    file = resources.files("generator.messages") / "zh" / "checks.toml"
    return set(flat_keys(tomllib.loads(file.read_text("utf-8"))))


def found_in_all_examples() -> list[Diagnostic]:
    return [
        problem
        for example in examples()
        for problem in found_in(example.folder)
        if problem.rule in NAMES
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_found_can_be_worded(language: Language) -> None:
    texts = catalogue(language)
    for problem in found_in_all_examples():
        for sentence in (texts.problem(problem), texts.remedy(problem)):
            assert sentence.strip()
            assert not placeholders(sentence)


def test_every_sentence_is_needed_by_an_example() -> None:
    found = {
        f"rules.{name_of(problem)}.{part}"
        for problem in found_in_all_examples()
        for part in ("problem", "remedy")
    }
    assert found == sentences()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.RULE)
def test_every_rule_has_its_paragraph_in_the_manual(rule: object) -> None:
    heading, _, paragraph = (rule.__doc__ or "").partition("\n\n")
    assert heading.endswith(".")
    assert len(paragraph.split()) > len(heading.split())
