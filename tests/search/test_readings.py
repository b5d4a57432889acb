"""The tables made of other people's data are still what those people say."""

import unicodedata
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from pypinyin import Style, lazy_pinyin
from pypinyin.phrases_dict import phrases_dict

from generator.search import phonetics
from generator.search.data import readings, simplified, syllables
from generator.search.reading import read


def test_readings_are_those_of_the_package_they_come_from() -> None:
    known = syllables()
    characters = list(known)
    made = lazy_pinyin(characters, style=Style.NORMAL, v_to_u=False)
    differing = [c for c, reading in zip(characters, made, strict=True) if known[c] != reading]
    assert len(characters) > 20_000
    assert differing == []


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


@given(st.text(st.sampled_from("重启行长不了数据银行乐调和的一中国"), min_size=1, max_size=12))
def test_a_run_is_read_as_the_package_reads_it(run: str) -> None:
    codes = phonetics.codes()
    spoken = lazy_pinyin(run, style=Style.NORMAL, v_to_u=False)
    heard = "".join(codes[syllable] for syllable in spoken)
    pairs = [one + other for one, other in pairwise(heard)]
    plain = phonetics.sounds(run)
    assert list(read(run)) == [pair for pair in pairs if pair not in plain]


def test_traditional_characters_have_simplified_ones() -> None:
    written = "".join(simplified().get(character, character) for character in "無法開機、網路斷線")
    assert written == "无法开机、网路断线"
