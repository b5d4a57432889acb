"""The tables made of other people's data are still what those people say."""

import unicodedata
from itertools import pairwise

from hypothesis import example, given
from hypothesis import strategies as st
from pypinyin import Style, lazy_pinyin
from pypinyin.phrases_dict import phrases_dict

from generator.search import phonetics
from generator.search.data import phrases, rare, readings, simplified, syllables
from generator.search.reading import read


def test_readings_are_those_of_the_package_they_come_from() -> None:
    known = syllables()
    characters = list(known)
    made = lazy_pinyin(characters, style=Style.NORMAL, v_to_u=False)
    differing = [c for c, reading in zip(characters, made, strict=True) if known[c] != reading]
    assert len(characters) > 20_000
    assert differing == []


def test_rare_characters_are_read_as_the_package_reads_them() -> None:
    others = [chr(c) for c in range(0x3400, 0xA000) if chr(c) not in syllables()]
    spoken = lazy_pinyin(others, style=Style.NORMAL, v_to_u=False)
    assert rare() == {c: said for c, said in zip(others, spoken, strict=True) if said != c}


def _plain(spelt: str) -> str:
    """Without tones; these are all marks but the dots of ü."""
    letters = unicodedata.normalize("NFD", spelt).replace("u\u0308", "v")
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def test_no_phrase_of_the_package_that_sounds_otherwise_is_missing() -> None:
    known, codes = syllables(), phonetics.codes()
    beginnings = {phrase[:2] for phrase in readings()}
    for phrase, spelt in phrases_dict.items():
        heard = [codes.get(_plain(reading[0])) for reading in spelt]
        written = [codes.get(known.get(character, "")) for character in phrase]
        if heard != written:
            assert any(one + other in beginnings for one, other in pairwise(phrase)), phrase


def test_every_phrase_of_the_package_is_read_as_it_reads_it() -> None:
    codes = phonetics.codes()
    assert {line.partition("\t")[0] for line in phrases()} == phrases_dict.keys()
    assert phrases() == sorted(phrases())
    for phrase, spelt in phrases_dict.items():
        heard = "".join(codes.get(_plain(reading[0]), " ") for reading in spelt)
        pairs = [one + other for one, other in pairwise(heard)]
        plain = [one + other for one, other in pairwise(phonetics.sounds(phrase))]
        assert list(read(phrase)) == [pair for pair in pairs if pair not in plain], phrase


_PHRASES = st.sampled_from(sorted(phrases_dict))
_PIECES = st.one_of(_PHRASES, _PHRASES.map(lambda p: p[1:]), _PHRASES.map(lambda p: p[:-1]))


@given(st.lists(_PIECES, max_size=6).map("".join))
@example("附件下不了")
def test_phrases_side_by_side_are_told_apart_as_the_package_tells_them(run: str) -> None:
    _assert_read_alike(run)


@given(st.text(st.sampled_from("重启行长不了数据银行乐调和的一中国"), min_size=1, max_size=12))
def test_a_run_is_read_as_the_package_reads_it(run: str) -> None:
    _assert_read_alike(run)


@given(st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FEF), max_size=8))
def test_any_characters_are_read_as_the_package_reads_them(run: str) -> None:
    _assert_read_alike(run)


def _assert_read_alike(run: str) -> None:
    codes = phonetics.codes()
    spoken = lazy_pinyin(run, style=Style.NORMAL, v_to_u=False)
    heard = "".join(codes.get(syllable, " ") for syllable in spoken)
    pairs = [one + other for one, other in pairwise(heard)]
    plain = [one + other for one, other in pairwise(phonetics.sounds(run))]
    assert list(read(run)) == [pair for pair in pairs if pair not in plain]


def test_traditional_characters_have_simplified_ones() -> None:
    written = "".join(simplified().get(character, character) for character in "無法開機、網路斷線")
    assert written == "无法开机、网路断线"
