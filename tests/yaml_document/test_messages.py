"""The catalogue and the code know the same mistakes, in both languages."""

import re

import pytest

from generator.messages import LANGUAGES, Language
from generator.yaml_document import read_document
from tests.told import name_of
from tests.yaml_document.example_cases import FILES, sentences

WITHOUT_AN_EXAMPLE = {
    "file-too-large": "an example would weigh more than a mebibyte",
    "yaml-syntax.other": "for whatever the parser may yet say",
}


def test_every_rule_and_variant_has_an_example() -> None:
    shown = {
        name_of(problem)
        for file in FILES
        for problem in read_document(file.name, file.read_bytes()).diagnostics
    }
    assert shown | WITHOUT_AN_EXAMPLE.keys() == sentences("zh").keys()


def test_both_languages_hold_the_same_sentences_and_placeholders() -> None:
    placeholders = [
        {
            (rule, part): set(re.findall(r"(?<!{){(\w+)}", text))
            for rule, parts in sentences(language).items()
            for part, text in parts.items()
        }
        for language in LANGUAGES
    ]
    assert placeholders[0] == placeholders[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_says_what_is_wrong_and_what_is_right(language: Language) -> None:
    for rule, parts in sentences(language).items():
        assert parts.keys() == {"problem", "remedy"}, rule
        assert all(not text.endswith((".", "。")) for text in parts.values()), rule
