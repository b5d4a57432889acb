"""Phrases are found alike, whether few texts are read or many."""

import pickle
from collections.abc import Callable, Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.search import analyser
from generator.search.phrase_book import PhraseBook
from generator.search.phrases import Phrases

WRITTEN = st.text("ab1 +.断网络", max_size=12)


def book(known: Iterable[str]) -> PhraseBook:
    return PhraseBook.of(dict.fromkeys(known, ()))


def few(known: Iterable[str], text: str) -> list[str]:
    """What is found by somebody who reads a few texts."""
    return list(Phrases(book(known)).found(text))


def many(known: Iterable[str], text: str) -> list[str]:
    """What is found by somebody who reads many."""
    phrases = Phrases(book(known))
    phrases.get_ready()
    return list(phrases.found(text))


@pytest.mark.parametrize("found", [few, many])
@pytest.mark.parametrize(
    ("text", "known", "expected"),
    [
        ("网络断开了", ["网络", "网络断开", "断开了"], ["网络断开"]),
        ("断网络断", ["网络断", "断网"], ["断网"]),
        ("wifi 5g网络", ["fi", "5g网络", "g网"], ["5g网络"]),
        ("用c++写", ["c++", "c"], ["c++"]),
        ("c++ ac++ c++a", ["c++"], ["c++", "c++"]),
        ("打开pc重启", ["打开p", "打开", "pc重启"], ["打开", "pc重启"]),
        ("断", ["断"], []),
        ("断网", ["断", "断网络"], []),
        ("断网络abc", ["断网", "断网络ab", "断网络b"], ["断网"]),
        ("", ["断网"], []),
    ],
)
def test_the_longest_phrase_from_the_left_is_found(
    found: Callable[[Iterable[str], str], list[str]],
    text: str,
    known: list[str],
    expected: list[str],
) -> None:
    assert found(known, text) == expected


@given(WRITTEN, st.sets(st.text("ab1 +.断网络", min_size=1, max_size=5)))
def test_many_texts_are_read_as_few_are(text: str, known: set[str]) -> None:
    assert many(known, text) == few(known, text)


@given(
    st.dictionaries(
        st.text("ab 断网", min_size=1, max_size=4),
        st.lists(st.sampled_from(["网", "a b"]), unique=True).map(tuple),
    ),
    st.text("ab 断网", min_size=1, max_size=4),
)
def test_a_book_tells_what_was_put_in(known: dict[str, tuple[str, ...]], other: str) -> None:
    told = pickle.loads(pickle.dumps(PhraseBook.of(known)))  # noqa: S301 - made here
    assert {phrase: told[phrase] for phrase in told} == dict(told.items()) == known
    assert list(told) == sorted(known)
    assert (other in told) == (other in known)
    begun = [phrase for phrase in sorted(known) if phrase.startswith(other)]
    assert list(told.begun(other)) == begun


def test_the_phrases_of_the_trade_are_found_alike() -> None:
    known = analyser().concepts.of
    text = "，".join([*sorted(known)[::40], "、".join(sorted(known)[::97])])
    assert many(known, text) == few(known, text)


def test_an_analyser_that_is_ready_for_many_texts_can_be_kept() -> None:
    cut = analyser([("大瓮", "磁盘")])
    cut.get_ready(10_000)
    kept = pickle.loads(pickle.dumps(cut))  # noqa: S301 - made here
    assert kept.tokens("磁盘写满，大瓮坏了") == cut.tokens("磁盘写满，大瓮坏了")
