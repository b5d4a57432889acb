"""What a text points to, with the line where the author finds it."""

from hypothesis import given
from hypothesis import strategies as st

from generator.prose import Reference, ReferenceKind, references

ENTRY, IMAGE, FILE = ReferenceKind.ENTRY, ReferenceKind.IMAGE, ReferenceKind.FILE


def test_every_kind_with_its_line() -> None:
    text = """见 [[no-boot]]，
以及 `code
over lines` [[disk-full|满]]

- 项
- ![图 [[in-alt]]](files/room.png)

| a |
|---|
| [[in-cell\\|x]] |

> 引
> [附件](<files/a b.pdf>)

    [[in-code]] ![x](files/code.png)
"""
    assert references(text) == (
        Reference(ENTRY, "no-boot", 0),
        Reference(ENTRY, "disk-full", 2),
        Reference(IMAGE, "files/room.png", 5),
        Reference(ENTRY, "in-alt", 5),
        Reference(ENTRY, "in-cell", 9),
        Reference(FILE, "files/a b.pdf", 12),
    )


def test_only_what_belongs_to_the_project() -> None:
    text = (
        "[a](https://x.example/a.png) ![b](https://x.example/b.png) [c](#d) [e](mailto:f@g) <h@i.j>"
    )
    assert references(text) == ()
    assert (
        references("[重要](请先备份) ![x](见下图) [y](javascript:a.png) https://x.example/c.md")
        == ()
    )


def test_files_that_the_author_put_elsewhere() -> None:
    text = "![x](room.png)\n[y](../files/plan.pdf)\n[z](files/../x.doc)"
    assert references(text) == (
        Reference(IMAGE, "room.png", 0),
        Reference(FILE, "../files/plan.pdf", 1),
        Reference(FILE, "files/../x.doc", 2),
    )


@given(
    before=st.lists(
        st.sampled_from(["", "文字", "word", "- 项", "> 引", "1、x", "a  "]), max_size=8
    ),
    after=st.sampled_from(["", "\n尾", "\n\n- x"]),
)
def test_line_is_the_line_of_the_text(before: list[str], after: str) -> None:
    text = "\n".join([*before, "见 [[disk-full]]"]) + after
    assert [found.line for found in references(text)] == [len(before)]
