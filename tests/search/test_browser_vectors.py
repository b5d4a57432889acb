"""The shared examples and what Python does hold the browser's scripts."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import product
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import Page

from generator.render.search.files import concept_file
from generator.render.search.held import held_file
from generator.render.search.scripts import handed
from generator.render.search.store import Store
from generator.render.search.terms import beginning
from generator.search import SearchDocument, impacts, phonetics
from generator.search.concepts import Concepts, phrase
from generator.search.phrase_book import PhraseBook
from generator.search.postings import is_cut, read, written, written_numbers
from generator.search.ranking import LEVELS
from tests.search.test_vectors import CUT, VECTORS

pytestmark = pytest.mark.browser

SHAPES = {
    "fold": "([text]) => parts.folding.fold(text)",
    "words": "([text]) => parts.analyser.words(text)",
    "spelt": "([letters]) => parts.sound.spelt(letters)",
    "distance": "([one, other, most]) => parts.nearness.distance(one, other, most)",
    "near": "([word, known]) => parts.nearness.near(word, Object.entries(known)"
    ".filter(([other]) => other.slice(0, 2) === word.slice(0, 2)))",
    "route": "([key, files]) => parts.index.route(key, files)",
    "looked_up_by": "([token]) => parts.index.key(token)",
    "phrase": "([text]) => parts.concepts.phrase(text)",
    "follow": "([rules, names]) => { parts.concepts.load('', rules, []);"
    " return Object.fromEntries(parts.concepts.follow(names)); }",
    "telling": "(asked) => parts.telling.words(...asked)",
}


def ask(page: Page, name: str, inputs: list[Any]) -> list[Any]:
    answers: list[Any] = page.evaluate(f"(inputs) => inputs.map({SHAPES[name]})", inputs)
    return answers


@pytest.mark.parametrize("name", SHAPES)
def test_the_browser_passes_the_shared_examples(scripts: Page, name: str) -> None:
    expected = [vector[-1] for vector in VECTORS[name]]
    assert ask(scripts, name, [vector[:-1] for vector in VECTORS[name]]) == expected


WRITTEN = st.text(
    st.sampled_from("磁盘满無开機录登帐号陆重启的一二①ＡａBb9é.-_:/+#'@\\ \n，。€😀")
    # The browser may know characters of a later Unicode than Python does.
    | st.characters(exclude_categories=["Cn"]),
    max_size=40,
)


@settings(
    max_examples=40,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(texts=st.lists(WRITTEN, min_size=10, max_size=30))
def test_both_cut_anything_alike(scripts: Page, texts: list[str]) -> None:
    texts = [text.encode("utf-8", "ignore").decode() for text in texts]
    inputs = [[text] for text in texts]
    assert ask(scripts, "fold", inputs) == [CUT.folding.fold(text) for text in texts]
    assert ask(scripts, "words", inputs) == [CUT.tokens(text).words for text in texts]


def test_both_hear_all_characters_alike(scripts: Page) -> None:
    characters = "".join(chr(point) for point in range(0x4E00, 0x9FA6))
    heard = scripts.evaluate("(text) => parts.sound.of(text)", characters)
    assert heard == phonetics.sounds(characters)


LONGEST = 1_000


def noted(holders: list[tuple[int, int]]) -> str:
    """The holders of one token, by number and level, as an index writes them."""
    return written([number * LEVELS + level - 1 for number, level in holders], LONGEST)


@given(chance=st.randoms(use_true_random=False), count=st.integers(1, 300), room=st.integers(0, 9))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_postings_come_back_as_they_were_written(
    scripts: Page, chance: Random, count: int, room: int
) -> None:
    numbers = sorted(chance.sample(range(count + 4**room), count))
    rising = [(number, chance.randint(1, LEVELS)) for number in numbers]
    text = noted(rising)
    found = scripts.evaluate(
        "([written, levels]) => parts.postings.decoded(written, levels)", [text, LEVELS]
    )
    assert sorted(zip(found["numbers"], found["levels"], strict=True)) == rising
    assert found["holders"] == len(rising)
    assert read(text) == [number * LEVELS + level - 1 for number, level in rising]


def test_of_too_many_holders_the_least_telling_are_left_out(scripts: Page) -> None:
    many = [(number, 1 + number % 2) for number in range(10_000)]
    text = noted(many)
    assert is_cut(text)
    found = scripts.evaluate(
        "([written, levels]) => parts.postings.decoded(written, levels)", [text, LEVELS]
    )
    assert found["holders"] == len(many)
    assert set(found["levels"]) == {2}
    assert 0 < len(found["numbers"]) < len(many)


def test_of_the_entries_with_a_value_none_is_left_out(scripts: Page) -> None:
    every_other = list(range(0, 20_000, 2))
    found = scripts.evaluate(
        "([written, levels]) => parts.postings.decoded(written, levels)",
        [written_numbers(every_other), LEVELS],
    )
    assert found["numbers"] == every_other


def tell_what_is_held(page: Page, *changes: dict[str, bool]) -> None:
    """Gives the browser the file of what an entry holds after some changes of it."""
    store = Store.passing()
    for number, held in enumerate(changes):
        (file,) = held_file(store, held, is_anew=number == 0)
    page.evaluate("([told]) => opsbookSearch.held(told)", handed(file.content))


@pytest.mark.parametrize("begun", ["", "!"])
def test_the_browser_knows_what_no_entry_holds(scripts: Page, begun: str) -> None:
    characters = [chr(point) for point in range(0x4E00, 0x9FA6, 297)]
    written = {one + other for one, other in product(characters, characters)}
    latin = {begun + "".join(letters) for letters in product("aeikr", repeat=4)}
    tokens = sorted(written | set(map(phonetics.sounds, written)) | latin)
    held, gone = tokens[::2], tokens[1::2]
    tell_what_is_held(scripts, dict.fromkeys(tokens, True), dict.fromkeys(gone, False))
    count = "(tokens) => tokens.filter(parts.index.mayHold).length"
    assert scripts.evaluate(count, held) == len(held)
    assert scripts.evaluate(count, gone) < len(gone) / 50


def test_what_has_a_part_that_no_entry_holds_is_held_by_none(scripts: Page) -> None:
    tell_what_is_held(scripts, dict.fromkeys(["disk", "full"], True))
    tokens = [
        "disk full",
        "disk_full",
        "e disk",
        "disk-01",
        "disk empty",
        "empty disk",
        "disk/empty",
    ]
    answers = scripts.evaluate("(tokens) => tokens.map(parts.index.mayHold)", tokens)
    assert answers == [True] * 4 + [False] * 3


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(WRITTEN, min_size=1, max_size=20))
def test_nothing_that_an_entry_holds_is_passed_over(scripts: Page, texts: list[str]) -> None:
    document = SearchDocument(id="x", title=texts[0], aliases=tuple(texts), text=tuple(texts))
    tokens = [token for token in impacts(document.fields, CUT) if not token.startswith("=")]
    tell_what_is_held(scripts, dict.fromkeys(tokens, True))
    passed = "(tokens) => tokens.filter((token) => !parts.index.mayHold(token))"
    assert scripts.evaluate(passed, tokens) == []


def test_concepts_are_looked_up_alike(scripts: Page) -> None:
    names = sorted({name for names in CUT.concepts.of.values() for name in names})
    begun = scripts.evaluate("(all) => all.map((one) => parts.concepts.beginning(one))", names)
    assert begun == [beginning(one) for one in names]


def apart(page: Page, text: str, known: list[str]) -> list[str]:
    """The phrases with other words in their midst that the browser finds of some."""
    written = "".join(f"\t{member}\n{member}\n" for member in known)
    page.evaluate("(written) => parts.concepts.load(written, {}, [])", written)
    found: list[str] = page.evaluate("(text) => parts.concepts.apart(text)", text)
    return sorted(set(found))


@pytest.mark.parametrize(("text", "known", "found"), VECTORS["apart"])
def test_the_browser_finds_phrases_with_other_words_in_their_midst(
    scripts: Page, text: str, known: list[str], found: list[str]
) -> None:
    assert apart(scripts, text, known) == found


def test_both_find_the_same_phrases_of_the_trade(scripts: Page) -> None:
    of, phrases = CUT.concepts.of, sorted(CUT.concepts.of)
    members = defaultdict(set)
    for phrase_, names in of.items():
        for name in names:
            members[name].add(phrase_)
    told = handed(concept_file(of, CUT.implications, set(members)).content)
    scripts.evaluate("(told) => parts.concepts.load(...told)", told)
    texts = ["，".join(phrases[start : start + 20]) for start in range(0, len(phrases), 20)]

    def asked(function: str, of_all: Sequence[str]) -> list[Any]:
        found: list[Any] = scripts.evaluate(f"(all) => all.map(parts.concepts.{function})", of_all)
        return found

    assert asked("found", texts) == [CUT.members(text) for text in texts]
    some = phrases[::50]
    assert list(map(set, asked("of", some))) == [set(of[one]) for one in some]
    assert list(map(set, asked("members", list(members)))) == list(members.values())


FEW = st.sampled_from("屏不亮a1 ")
SHORT = st.text(FEW, min_size=2, max_size=6).filter(lambda text: text == phrase(text.strip()))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(FEW, max_size=20), known=st.lists(SHORT, min_size=5, max_size=15))
def test_both_find_the_same_phrases_apart(scripts: Page, text: str, known: list[str]) -> None:
    expected = Concepts(PhraseBook.of(dict.fromkeys(known, ()))).apart(phrase(text))
    assert apart(scripts, phrase(text), known) == sorted(set(expected))
