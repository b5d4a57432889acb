"""What the words of a question count beside each other."""

from collections.abc import Iterable

import pytest

from generator.search import Query, phonetics
from tests.search.test_vectors import CUT


class Anything:
    """An index in which one entry holds whatever is asked for."""

    def holders(self, token: str) -> int:  # noqa: ARG002  # as the protocol has it
        return 1

    def is_common(self, token: str) -> bool:  # noqa: ARG002  # as the protocol has it
        return False

    def like(self, word: str) -> Iterable[str]:  # noqa: ARG002
        return ()


def test_in_a_sentence_a_phrase_counts_by_what_it_means_rather_than_by_its_words() -> None:
    short = Query(CUT).written("磁盘写满，门口", Anything())
    assert short["盘写"] == short["门口"]
    sentence = Query(CUT).written("隔壁老李路过门口瞧见磁盘写满", Anything())
    assert "盘写" not in sentence
    assert sentence["门口"] == short["门口"]
    assert {token for token in short if token[0] == "="} <= sentence.keys()


def test_the_words_of_a_phrase_that_nothing_is_about_are_asked_for() -> None:
    class Little(Anything):
        def holders(self, token: str) -> int:
            return token[0] != "="

    assert "盘写" in Query(CUT).written("隔壁老李路过门口瞧见磁盘写满", Little())


def test_a_number_that_may_be_an_error_code_counts_more_than_a_word() -> None:
    asked = Query(CUT).written("tidb 9012, 12541, 2026, 404", Anything())
    assert asked["9012"] == asked["12541"] > asked["tidb"]
    assert asked["2026"] == asked["404"] == asked["tidb"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("yingpan huaile", "硬盘故障"),
        ("ying pan huai le", "硬盘故障"),
        ("wo de wangpan", "网盘"),
        ("wangpan vpn", "网盘"),
        ("huanyuan chongqi", "重启"),
    ],
)
def test_words_in_pinyin_are_asked_for_by_what_they_mean(typed: str, meant: str) -> None:
    assert f"={meant}" in Query(CUT).weighed(typed, Anything()).terms


@pytest.mark.parametrize("typed", ["wang tcp pan", "w pan", "wa ngpan"])
def test_syllables_that_are_no_word_mean_none(typed: str) -> None:
    assert "=网盘" not in Query(CUT).weighed(typed, Anything()).terms


def test_a_second_reading_brings_only_what_is_read_so() -> None:
    assert Query(CUT).weighed("jiaohuanji", Anything()).heard == ("交换机",)


@pytest.mark.parametrize(
    ("held", "corrected"),
    [
        (phonetics.sounds("水平"), {}),
        ("=横向", {}),
        (phonetics.sounds("垂直"), {"shuiping": "shutting"}),
    ],
)
def test_what_sounds_like_what_an_entry_says_is_no_slip(
    held: str, corrected: dict[str, str]
) -> None:
    class Shutting(Anything):
        def holders(self, token: str) -> int:
            return token in {"shutting", held}

        def like(self, word: str) -> Iterable[str]:
            return ["shutting"] if word.startswith("sh") else []

    index = Shutting()
    assert Query(CUT.asking(index.holders)).weighed("shuiping", index).corrected == corrected


def test_where_no_entry_is_about_anything_pinyin_means_nothing() -> None:
    class Nothing(Anything):
        def holders(self, token: str) -> int:  # noqa: ARG002
            return 0

    index = Nothing()
    assert Query(CUT.asking(index.holders)).weighed("shuiping", index).heard == ()


def test_in_a_sentence_words_that_only_join_others_are_not_asked_for() -> None:
    asked = Query(CUT).weighed("The disk of this server is full, and what should I do", Anything())
    assert {"disk", "server", "full", "the disk", "this server"} <= asked.terms.keys()
    assert not {"the", "of", "disk of", "this", "is", "and", "what"} & asked.terms.keys()
    assert {"out", "of", "memory"} <= Query(CUT).weighed("out of memory", Anything()).terms.keys()


def test_a_sentence_of_nothing_else_is_asked_for_all_the_same() -> None:
    class Words(Anything):
        def holders(self, token: str) -> int:
            return token.isascii() and token[0] not in "!="

    asked = Query(CUT).weighed("that was she who is with them, and it is of the", Words()).terms
    assert {"that", "was", "she", "who", "with", "them"} <= asked.keys()


def test_a_word_that_only_joins_others_is_no_slip() -> None:
    class Than(Anything):
        def holders(self, token: str) -> int:
            return token in {"than", "fails"}

        def like(self, word: str) -> Iterable[str]:
            return ["than"] if word.startswith("th") else []

    assert Query(CUT).weighed("that fails", Than()).corrected == {}
    assert Query(CUT).weighed("thax fails", Than()).corrected == {"thax": "than"}
