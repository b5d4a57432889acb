"""The shared examples that hold the analyser in Python to its specification.

The same file is put to the browser's scripts, so that the two cannot drift.
"""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from generator.render.search.terms import looked_up_by, route
from generator.search import Analyser, analyser, graded, phonetics
from generator.search.concepts import Concepts, phrase
from generator.search.folding import Folding
from generator.search.implications import Implications
from generator.search.names import field_tokens
from generator.search.nearness import distance, near
from generator.search.phrase_book import PhraseBook
from generator.search.telling import telling

VECTORS = json.loads((Path(__file__).parent / "vectors.json").read_text("utf-8"))
CUT = analyser()


def vectors(name: str) -> list[Any]:
    return [pytest.param(*vector, id=str(vector[0])) for vector in VECTORS[name]]


@pytest.mark.parametrize(("text", "folded"), vectors("fold"))
def test_folding(text: str, folded: str) -> None:
    assert CUT.folding.fold(text) == folded


@pytest.mark.parametrize(("text", "words"), vectors("words"))
def test_words(text: str, words: list[str]) -> None:
    assert CUT.tokens(text).words == words


@pytest.mark.parametrize(("letters", "syllables"), vectors("spelt"))
def test_pinyin(letters: str, syllables: list[str]) -> None:
    assert phonetics.spelt(letters) == syllables


@pytest.mark.parametrize(("one", "other"), vectors("sounds_alike"))
def test_homophones_sound_alike(one: str, other: str) -> None:
    assert phonetics.sounds(one) == phonetics.sounds(other)


@pytest.mark.parametrize(("one", "other"), vectors("sounds_apart"))
def test_other_words_do_not(one: str, other: str) -> None:
    assert phonetics.sounds(one) != phonetics.sounds(other)


@pytest.mark.parametrize(("one", "other", "most", "slips"), vectors("distance"))
def test_slips_are_counted(one: str, other: str, most: int, slips: int) -> None:
    assert distance(one, other, most) == distance(other, one, most) == slips


@dataclass(frozen=True)
class Words:
    """The Latin words of an index."""

    known: dict[str, int]

    def like(self, word: str) -> Iterable[str]:
        return [other for other in self.known if other[:2] == word[:2]]

    def holders(self, token: str) -> int:
        return self.known.get(token, 0)


@pytest.mark.parametrize(("word", "known", "found"), vectors("near"))
def test_words_begun_and_misspelt(word: str, known: dict[str, int], found: list[str]) -> None:
    assert near(word, Words(known)) == found


@pytest.mark.parametrize(("key", "files", "file"), vectors("route"))
def test_files_of_keys(key: str, files: int, file: int) -> None:
    assert route(key, files) == file


@pytest.mark.parametrize(("token", "key"), vectors("looked_up_by"))
def test_what_is_asked_for_together_is_looked_up_together(token: str, key: str) -> None:
    assert looked_up_by(token) == key


@pytest.mark.parametrize(("text", "compared"), vectors("phrase"))
def test_phrases(text: str, compared: str) -> None:
    assert phrase(text) == compared


@pytest.mark.parametrize(("text", "known", "found"), vectors("apart"))
def test_phrases_with_other_words_in_their_midst(
    text: str, known: list[str], found: list[str]
) -> None:
    assert sorted(Concepts(PhraseBook.of(dict.fromkeys(known, ()))).apart(text)) == found


@pytest.mark.parametrize(("rules", "names", "found"), vectors("follow"))
def test_what_is_meant_besides(
    rules: dict[str, list[str]], names: list[str], found: dict[str, float]
) -> None:
    of = {tuple(met.split("\t")): tuple(then) for met, then in rules.items()}
    assert Implications(of).follow(names) == found


@pytest.mark.parametrize(("words", "known", "short", "most", "room", "asked"), vectors("telling"))
def test_of_many_words_those_that_tell_most(
    words: list[str], known: list[str], short: int, most: int, room: int, asked: list[str]
) -> None:
    assert telling(words, known, short, most, room) == asked


def test_a_word_of_the_library_is_found_inside_a_longer_one() -> None:
    own = analyser([("大瓮", "磁盘")])
    assert "=大瓮" in own.tokens("磁盘空间不足").concepts
    assert "=大瓮" in own.tokens("大瓮").concepts
    assert "=大瓮" not in own.tokens("内存不足").concepts


def test_no_token_reaches_from_one_text_of_a_field_into_the_next() -> None:
    texts = ["磁盘写满 C", "盘 connection", "refused 无法", "登录，重启", "ORA-1", "2541"]
    whole = field_tokens(texts, CUT, is_name=True, aloud=True)
    apart: dict[str, Counter[str]] = {family: Counter() for family in whole}
    for text in texts:
        for family, tokens in field_tokens([text], CUT, is_name=True, aloud=True).items():
            apart[family].update(tokens)
    assert {family: Counter(tokens) for family, tokens in whole.items()} == apart


def test_a_long_phrase_of_a_text_is_also_found_by_the_shorter_one_inside_it() -> None:
    folding = Folding({})
    known = Concepts.joined([("登录失败", "登不进去"), ("失败", "没成功")], folding)
    cut = Analyser(folding, known, Implications({}))
    found = {
        name: graded({"text": [text]}, cut)
        for name, text in (("long", "登录失败"), ("short", "失败"), ("none", "登录"))
    }
    assert found["long"]["=失败"] < found["short"]["=失败"]
    assert "=失败" not in found["none"]
