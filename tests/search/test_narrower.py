"""The table of broader and narrower words keeps the form that a search can rely on."""

import tomllib
from collections import Counter
from importlib import resources
from itertools import chain

from generator.search import analyser
from generator.search.concepts import phrase

TABLE = tomllib.loads(
    (resources.files("generator.search") / "data/narrower.toml").read_text("utf-8")
)
ANALYSER = analyser()
LINKS: dict[str, list[str]] = {entry["word"]: entry["narrower"] for entry in TABLE["broader"]}


def _concepts(word: str) -> tuple[str, ...]:
    """The names of the concepts of a word; none where no table of synonyms has it."""
    return ANALYSER.concepts.of.get(phrase(ANALYSER.folding.fold(word)), ())


def test_the_table_holds_entries_of_one_form() -> None:
    assert set(TABLE) == {"broader"}
    assert [entry for entry in TABLE["broader"] if set(entry) != {"word", "narrower"}] == []


def test_a_broader_word_has_two_to_fifteen_narrower_ones() -> None:
    assert {word for word, narrower in LINKS.items() if not 2 <= len(narrower) <= 15} == set()


def test_every_word_stands_in_a_concept() -> None:
    words = {*LINKS, *chain.from_iterable(LINKS.values())}
    assert sorted(word for word in words if not _concepts(word)) == []


def test_no_concept_is_broader_twice() -> None:
    counted = Counter(name for entry in TABLE["broader"] for name in _concepts(entry["word"]))
    assert {name for name, count in counted.items() if count > 1} == set()


def test_no_concept_is_narrower_twice_under_one_word() -> None:
    for word, narrower in LINKS.items():
        counted = Counter(chain.from_iterable(_concepts(other) for other in narrower))
        assert (word, {name for name, count in counted.items() if count > 1}) == (word, set())


def test_a_narrower_word_means_something_else_than_the_broader() -> None:
    same = [
        (word, other)
        for word, narrower in LINKS.items()
        for other in narrower
        if {*_concepts(word)} & {*_concepts(other)}
    ]
    assert same == []
