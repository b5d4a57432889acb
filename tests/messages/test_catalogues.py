"""Both languages say the same things, and every rule of the code has its sentences."""

import tomllib
from collections import Counter
from pathlib import Path

import pytest

from generator import messages
from generator.diagnostics import Diagnostic, Location
from generator.messages import LANGUAGES, Language, catalogue, line
from tests.messages.emitted import emitted_rules, words_of_code
from tests.messages.sentences import flat_keys, placeholders

FOLDER = Path(messages.__file__).parent
FILES = sorted(file.name for file in (FOLDER / LANGUAGES[0]).glob("*.toml"))
RULES = "rules."


def sentences(language: Language) -> dict[str, str]:
    texts = catalogue(language)
    keys = texts.keys()
    return {key: texts.text(key) for key in keys if key.startswith(RULES)}


def test_every_language_has_the_same_files() -> None:
    assert {
        language: sorted(f.name for f in (FOLDER / language).iterdir()) for language in LANGUAGES
    } == dict.fromkeys(LANGUAGES, FILES)


@pytest.mark.parametrize("file", FILES)
def test_every_language_has_the_same_keys(file: str) -> None:
    first, *others = (set(keys_of(language, file)) for language in LANGUAGES)
    for other in others:
        assert (first - other, other - first) == (set(), set())


@pytest.mark.parametrize("topic", ["site", "theme"])
def test_a_topic_with_a_file_of_its_own_is_whole(topic: str) -> None:
    texts = catalogue("zh")
    known = texts.keys()
    own = {key for key in known if key.startswith(f"{topic}.")}
    assert texts.topic(topic) == {key.removeprefix(f"{topic}."): texts.text(key) for key in own}
    assert own == set(keys_of("zh", f"{topic}.toml"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_stands_in_two_files(language: Language) -> None:
    counted = Counter(key for file in FILES for key in keys_of(language, file))
    assert [key for key, count in counted.items() if count > 1] == []


def keys_of(language: Language, file: str) -> list[str]:
    return flat_keys(tomllib.loads((FOLDER / language / file).read_text("utf-8")))


def test_every_sentence_has_the_same_placeholders_in_every_language() -> None:
    first, *others = (sentences(language) for language in LANGUAGES)
    for other in others:
        differing = {key for key in first if placeholders(first[key]) != placeholders(other[key])}
        assert differing == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_rule_says_what_is_wrong_and_what_would_be_right(language: Language) -> None:
    parts: dict[str, set[str]] = {}
    for key in sentences(language):
        rule, _, part = key.rpartition(".")
        parts.setdefault(rule, set()).add(part)
    assert {rule: found for rule, found in parts.items() if found != {"problem", "remedy"}} == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_sentences_are_clauses_on_one_line(language: Language) -> None:
    wrong = {
        key
        for key, text in sentences(language).items()
        if not text.strip()
        or "\n" in text
        or text != text.strip()
        or text.endswith(("。", ".", "；"))
    }
    assert wrong == set()


def test_every_rule_of_the_code_has_sentences() -> None:
    worded = {key.removeprefix(RULES).rpartition(".")[0] for key in sentences("zh")}
    families = worded | {name.split(".")[0] for name in worded}
    assert emitted_rules() - families == set()


def test_the_search_for_rules_finds_them() -> None:
    assert {"missing-file", "duplicate-id", "decision-tree.unreachable"} <= emitted_rules()


def test_no_sentence_is_left_over_from_a_rule_that_is_gone() -> None:
    rules = {key.removeprefix(RULES).split(".")[0] for key in sentences("zh")}
    assert rules - words_of_code() == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_line_can_be_jumped_to_and_read(language: Language) -> None:
    problem = Diagnostic("missing-key", Location("kb/a.yml", 3, 5), values={"key": "title"})
    said = line(problem, catalogue(language))
    assert said.startswith("kb/a.yml:3:5: missing-key: ")
    assert "title" in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_author_wrote_is_repeated_as_it_is(language: Language) -> None:
    for written in ("{key}", "{0}", "{", "}}", "%s", "{key.__class__}"):
        problem = Diagnostic("missing-key", Location("a.yml"), values={"key": written})
        assert written in line(problem, catalogue(language))


def test_a_text_without_a_placeholder_filled_is_our_mistake() -> None:
    problem = Diagnostic("missing-key", Location("a.yml"))
    with pytest.raises(KeyError):
        line(problem, catalogue("zh"))
    with pytest.raises(KeyError):
        catalogue("zh").text("no.such.key")
