"""Texts that attack: markup, control characters, placeholders, sheer length and depth."""

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.press.word.xml import legal
from generator.prose import Code, List, Paragraph, Quote, Span
from generator.render.print.blocks import Block, Callout, Fact, Facts, Heading, Tone
from tests.press.samples import line
from tests.press.word.opened import everything, file_of, text
from tests.press.word.samples import document, step, steps

ANY = st.text(st.characters(codec=None), min_size=1, max_size=40)
HOSTILE = "</w:t></w:r><w:r/>&amp;&#x0;<![CDATA[]]>\x00\x0b\ud800\ufffe{{ 7*7 }}{_{%"


def in_every_place(words: str) -> tuple[Block, ...]:
    """Blocks that hold a text wherever a text can stand."""
    return (
        Heading(1, words, words, words),
        Paragraph((Span(words, code=True, link=words), Span(words, link=f"#{words}"))),
        Code(words),
        Facts((Fact(words, (line(words),)),)),
        Callout(Tone.DANGER, words, (steps(step(words, line(words), anchor=f"{words}2")),)),
    )


def test_markup_is_shown_as_typed() -> None:
    hostile = document(
        *in_every_place(HOSTILE), title=HOSTILE, subtitle=HOSTILE, author=HOSTILE, badges=(HOSTILE,)
    )
    file = file_of(hostile)
    assert everything(file).count(legal(HOSTILE)) >= 9
    assert file.core_properties.title == legal(HOSTILE)


def test_characters_that_xml_cannot_hold_leave_a_visible_sign() -> None:
    assert (
        text(file_of(document(line("甲\x00乙\ud800丙"))).element.body).count("甲\ufffd乙\ufffd丙")
        == 1
    )


@settings(max_examples=30, deadline=None)
@given(ANY)
def test_any_text_makes_a_file_that_opens_and_shows_it(words: str) -> None:
    read = everything(file_of(document(*in_every_place(words), online=None)))
    for typed in words.replace("\r", "\n").split("\n"):
        assert legal(typed) in read


def test_deep_nesting_is_no_trouble() -> None:
    deep: Block = line("最深处")
    for _ in range(25):
        deep = Callout(Tone.NOTE, "层", (List(((line("项"),),)), deep, Quote((line("引"),))))
    assert "最深处" in everything(file_of(document(deep)))


def test_a_rare_name_and_a_long_command_stay_as_they_are() -> None:
    command = "rsync -aHAX " + "/srv/data/" * 40 + " 𠮷田:/backup"
    read = everything(file_of(document(line("负责人 𠮷䶮"), Code(command))))
    assert "𠮷䶮" in read
    assert command in read
