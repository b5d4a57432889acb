"""What paper spells out is found where it stands."""

import pytest

from generator.glyphs.visible import literal_line, prose_text, spelt_out


def found(text: str, *, literal: bool = False) -> list[tuple[int, str]]:
    return [(match.start(), match[0]) for match in spelt_out(text, literal=literal)]


@pytest.mark.parametrize("literal", [True, False])
def test_usual_text_has_nothing(*, literal: bool) -> None:
    assert found("磁盘 disk café 𠮷䶮\n\t第二行 ①→│☐", literal=literal) == []


def test_every_place_of_a_character_without_shape_is_found() -> None:
    assert found("🔴盘\n满🔴𠮷") == [(0, "🔴"), (4, "🔴")]


def test_a_sign_with_one_of_the_same_meaning_is_shown_by_that() -> None:
    assert found("完成✅") == []


def test_controls_are_found() -> None:
    assert found("a\x07b\u202ec") == [(1, "\x07"), (3, "\u202e")]


def test_hints_are_found_in_literal_text_alone() -> None:
    assert found("rm\u200b -rf") == []
    assert found("rm\u200b -rf", literal=True) == [(2, "\u200b")]


@pytest.mark.parametrize("text", ["a\x07b", "盘\u202e\ue000", "x\u200by\tz"])
def test_what_is_found_is_what_is_spelt_out(text: str) -> None:
    assert prose_text(text).count("〔") == len(found(text))
    assert literal_line(text).count("〔") == len(found(text, literal=True))
