"""The tables of synonyms and typos keep the form that a search can rely on."""

import tomllib
from collections import Counter
from importlib import resources

TABLES = resources.files("generator.search")
CONCEPTS = [
    concept["words"]
    for concept in tomllib.loads((TABLES / "data/synonyms.toml").read_text("utf-8"))["concept"]
]
TYPOS = {
    pair["wrong"]: pair["right"]
    for pair in tomllib.loads((TABLES / "data/homophones.toml").read_text("utf-8"))["pair"]
}
AMBIGUOUS = {"网卡", "升级", "monitor"}


def test_a_concept_has_several_words_each_once() -> None:
    assert all(len(set(words)) == len(words) > 1 for words in CONCEPTS)


def test_only_ambiguous_words_stand_in_several_concepts() -> None:
    counted = Counter(word.lower() for words in CONCEPTS for word in words)
    assert {word for word, count in counted.items() if count > 1} == AMBIGUOUS


def test_a_typo_changes_something_and_is_no_part_of_what_is_right() -> None:
    assert all(wrong != right for wrong, right in TYPOS.items())
    assert not [w for w in TYPOS for right in TYPOS.values() if w in right and not w.isascii()]


def test_no_typo_hides_in_a_synonym() -> None:
    words = [word for concept in CONCEPTS for word in concept]
    assert not [w for w in TYPOS for word in words if not w.isascii() and w in word]
