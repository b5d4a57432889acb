"""Links to entries are found without parsing Markdown just as with it."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.checks.links import pointed_to
from generator.prose import Reference, ReferenceKind, references

LINKS = ("[[disk-full]]", "[[a]]", "[[-]]", "[[a|b]]", "http://a.cn/", "www.a.cn/")
MARKS = ("*", "_", "~~", "#", "- ", "1. ", "`", "```", "\\", "[", "]", "(", ")", "!", "<", ">", "|")
WORDS = (
    "见",
    " ",
    "    ",
    "\n",
    "【",
    "】",
    "待填：",
    ":",
    "：",
    "&#91;",
    "\u3000",
    "é",
    "=",
    "ｆ",
)
pieces = st.sampled_from((*LINKS, *MARKS, *WORDS))


@settings(max_examples=500)
@given(st.lists(pieces, max_size=7).map("".join))
@example("**[[a]]**")
@example("    [[a]]")
@example("【待填：[[a]]】")
def test_the_short_way_finds_what_the_parser_finds(text: str) -> None:
    assert tuple(pointed_to(text)) == references(text)


def test_every_link_of_a_sentence_is_found() -> None:
    found = pointed_to("先看 [[disk-full]]，再看 [[net-slow]]。")
    assert list(found) == [
        Reference(ReferenceKind.ENTRY, "disk-full", 0),
        Reference(ReferenceKind.ENTRY, "net-slow", 0),
    ]
