"""Every rule can say what it found, in both languages, in words that an author can act on."""

import string
import tomllib
from collections.abc import Iterator
from importlib import resources

import pytest

from generator.checks import RULES
from generator.diagnostics import Diagnostic
from generator.messages import LANGUAGES, Language, catalogue
from tests.checks.example_cases import examples, found_in

NAMES = {rule.RULE for rule in RULES}


def sentences(language: Language) -> dict[str, str]:
    """The texts of the checks' own catalogue, by dotted key."""
    file = resources.files("generator.messages") / language / "checks.toml"
    return dict(_flat(tomllib.loads(file.read_text("utf-8")), ""))


def _flat(table: dict[str, object], prefix: str) -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", str(value)


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def found_in_all_examples() -> list[Diagnostic]:
    return [
        problem
        for example in examples()
        for problem in found_in(example.folder)
        if problem.rule in NAMES
    ]


def test_both_languages_have_the_same_keys() -> None:
    assert sentences("zh").keys() == sentences("en").keys()


@pytest.mark.parametrize("key", sorted(sentences("zh")))
def test_both_languages_fill_in_the_same(key: str) -> None:
    assert placeholders(sentences("zh")[key]) == placeholders(sentences("en")[key])


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_ends_in_a_full_stop(language: Language) -> None:
    assert [key for key, text in sentences(language).items() if text.endswith((".", "。"))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_found_can_be_worded(language: Language) -> None:
    texts = catalogue(language)
    for problem in found_in_all_examples():
        for sentence in (texts.problem(problem), texts.remedy(problem)):
            assert sentence.strip()
            assert not placeholders(sentence)


def test_every_sentence_is_needed_by_an_example() -> None:
    found = {
        f"rules.{problem.rule}{f'.{problem.variant}' if problem.variant else ''}.{part}"
        for problem in found_in_all_examples()
        for part in ("problem", "remedy")
    }
    assert found == sentences("zh").keys()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.RULE)
def test_every_rule_has_its_paragraph_in_the_manual(rule: object) -> None:
    heading, _, paragraph = (rule.__doc__ or "").partition("\n\n")
    assert heading.endswith(".")
    assert len(paragraph.split()) > len(heading.split())
