"""Bookmarks, links, contents and page numbers lead where they say."""

import pytest
from docx.document import Document as WordFile
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from generator.press.word.addresses import clickable
from generator.prose import Paragraph, Span
from generator.render.print.blocks import Heading
from tests.press.samples import line
from tests.press.word.opened import every, file_of, text, value
from tests.press.word.samples import ADDRESS, FULL, VOLUME, document


def marked(file: WordFile) -> dict[str, str]:
    """What stands at each bookmark: the text of its paragraph."""
    return {
        value(mark, "w:name"): text(mark.getparent()) for mark in every(file, "w:bookmarkStart")
    }


def external(file: WordFile) -> dict[str, str]:
    """Addresses by the words that lead to them."""
    rels = file.part.rels
    return {
        text(link): rels[link.get(qn("r:id"))].target_ref
        for link in every(file, "w:hyperlink")
        if link.get(qn("r:id"))
    }


def test_a_link_within_leads_to_its_step() -> None:
    file = file_of(FULL)
    (link,) = (found for found in every(file, "w:hyperlink") if text(found) == "见第三步")
    assert "B1" in marked(file)[value(link, "w:anchor")]


def test_every_link_within_leads_to_a_bookmark() -> None:
    file = file_of(VOLUME)
    names = marked(file)
    targets = [value(link, "w:anchor") for link in every(file, "w:hyperlink")]
    assert [name for name in targets if name != "None" and name not in names] == []


def test_a_link_to_nowhere_is_text() -> None:
    file = file_of(FULL)
    assert "没有这一处" in text(file.element.body)
    assert all("没有这一处" not in text(link) for link in every(file, "w:hyperlink"))


def test_bookmarks_are_what_word_allows() -> None:
    long = "步骤 " * 40
    file = file_of(
        document(
            Heading(1, "甲", anchor=long),
            Heading(1, "乙", anchor="a.b-c"),
            Heading(1, "丙", anchor=long),
        )
    )
    marks = every(file, "w:bookmarkStart")
    names, ids = [value(mark, "w:name") for mark in marks], [value(mark, "w:id") for mark in marks]
    assert all(
        len(name) <= 40 and name.replace("_", "a").isalnum() and name.isascii() for name in names
    )
    assert len(set(names)) == len(names)
    assert len(set(ids)) == len(ids)
    assert sorted(ids) == sorted(value(end, "w:id") for end in every(file, "w:bookmarkEnd"))


def test_external_links_go_out_and_the_code_s_address_too() -> None:
    links = external(file_of(FULL))
    assert links["官网"] == "https://example.com/a?b=1&c=2"
    assert links[ADDRESS] == ADDRESS
    assert links["400-089-1870"] == "tel:4000891870"


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("https://example.com/a b", "https://example.com/a%20b"),
        (
            "https://example.com/文件?q=盘#一",
            "https://example.com/%E6%96%87%E4%BB%B6?q=%E7%9B%98#%E4%B8%80",
        ),
        ("https://example.com/100%", "https://example.com/100%25"),
        ("https://example.com/a#b#c", "https://example.com/a#b%23c"),
        ("HTTP://example.com:8080/x", "HTTP://example.com:8080/x"),
        ("mailto:ops@example.com?subject=x", "mailto:ops@example.com?subject=x"),
        ("tel:+86-10-5555", "tel:+86-10-5555"),
    ],
)
def test_addresses_are_written_so_that_word_reads_them(given: str, kept: str) -> None:
    assert clickable(given) == kept


@pytest.mark.parametrize(
    "hostile",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "\\\\server\\share",
        "https://",
        "https://[bad",
        "https://user@",
        "https://example.com:99999/",
        "https://exa mple.com/",
        "mailto:a@b@c",
        "tel:",
        "files/plan.png",
        "https://example.com/" + "a" * 5000,
        "",
    ],
)
def test_other_addresses_stay_text(hostile: str) -> None:
    assert clickable(hostile) == ""
    file = file_of(document(Paragraph((Span("点这里", link=hostile),)), online=None))
    assert "点这里" in text(file.element.body)
    assert external(file) == {}


def test_the_contents_list_the_headings_down_to_their_depth() -> None:
    file = file_of(VOLUME)
    lines = [text(p).strip() for p in every(file, "w:p") if "PAGEREF" in _instructions(p)]
    assert lines == ["A 处置", "步骤"]


def test_the_contents_are_a_field_that_word_can_renew() -> None:
    file = file_of(VOLUME)
    body = file.element.body
    assert 'TOC \\o "1-2" \\h' in _instructions(body)
    kinds = [value(sign, "w:fldCharType") for sign in every(file, "w:fldChar")]
    assert kinds.count("begin") == kinds.count("separate") == kinds.count("end") == 3


def test_each_line_of_the_contents_leads_to_its_heading() -> None:
    file = file_of(VOLUME)
    names = marked(file)
    for link in every(file, "w:hyperlink"):
        if "PAGEREF" in _instructions(link):
            assert text(link).strip() in names[value(link, "w:anchor")]


def test_only_contents_make_word_ask_to_renew_fields() -> None:
    settings = [child.tag for child in file_of(VOLUME).settings.element]
    place = settings.index(qn("w:updateFields"))
    assert settings.index(qn("w:characterSpacingControl")) < place < settings.index(qn("w:compat"))
    assert qn("w:updateFields") not in {
        child.tag for child in file_of(document(line("甲"))).settings.element
    }


def test_a_document_without_online_page_has_no_picture() -> None:
    assert every(file_of(document(line("甲"), online=None)), "w:drawing") == []


def _instructions(element: BaseOxmlElement) -> str:
    return " ".join(found.text or "" for found in element.iter(qn("w:instrText")))
