"""Characters that fonts lack are spelt out on the paper."""

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.prose import Code, Paragraph, Span
from generator.render.print.blocks import Heading
from tests.press.reading import press, printed, sheet
from tests.press.samples import line


def test_a_missing_character_is_spelt_out_and_told() -> None:
    document = sheet(Heading(1, "红灯🔴"), line("灯🔴亮"), Code("echo 🔴"))
    assert press()(document).lacking == {"🔴"}
    assert printed(document).texts[0].count("〔U+1F534〕") == 3


def test_a_sign_of_the_same_meaning_stands_in() -> None:
    document = sheet(line("完成✅"))
    assert press()(document).lacking == frozenset()
    assert printed(document).holds("完成✔")


def test_what_would_mislead_in_a_command_is_shown() -> None:
    document = sheet(Code("rm -rf /tmp/\u202efdp.\u200bx"))
    assert printed(document).holds("rm -rf /tmp/〔U+202E〕fdp.〔U+200B〕x")


def test_hints_in_prose_leave_no_trace() -> None:
    assert printed(sheet(line("看\u200b日\ufeff志"))).holds("看日志")


@settings(max_examples=30)
@given(st.text(st.characters(blacklist_categories=["Cs"]), min_size=1, max_size=60))
def test_any_text_can_be_printed(text: str) -> None:
    runs = (Span(text), Span(text, code=True), Span(text, strong=True, link=f"#{text}"))
    assert printed(sheet(Heading(1, text, "", text), Paragraph(runs), Code(text))).texts
