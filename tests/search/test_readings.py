"""The tables made of other people's data are still what those people say."""

from pypinyin import Style, lazy_pinyin

from generator.search.data import simplified, syllables


def test_readings_are_those_of_the_package_they_come_from() -> None:
    known = syllables()
    characters = list(known)
    made = lazy_pinyin(characters, style=Style.NORMAL, v_to_u=False)
    differing = [c for c, reading in zip(characters, made, strict=True) if known[c] != reading]
    assert len(characters) > 20_000
    assert differing == []


def test_traditional_characters_have_simplified_ones() -> None:
    written = "".join(simplified().get(character, character) for character in "無法開機、網路斷線")
    assert written == "无法开机、网路断线"
