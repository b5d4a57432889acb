"""Printed pages: nothing is lost, nothing is cut, and the file is what a customer may ask for."""

from dataclasses import replace

import pytest

from generator.prose import Blank, Code, Paragraph, Span, Table
from generator.render.print.blocks import Callout, Fact, Facts, Heading, Step, Steps, Together, Tone
from generator.render.print.document import A4, A6, Document, Paper, Sheet
from generator.render.print.walk import texts
from tests.press.reading import ONLINE, SAMPLE, Pages, bare, printed, sheet
from tests.press.samples import EVERYTHING, HEAD, command, line, long_playbook, phone_book

NEVER_FIRST = "，。；：）”、！？》】"
LONG = sheet(*long_playbook())
BOOK = sheet(Heading(1, "电话簿"), phone_book())
ALL = sheet(*EVERYTHING)


@pytest.fixture(scope="module")
def long() -> Pages:
    return printed(LONG)


@pytest.fixture(scope="module")
def book() -> Pages:
    return printed(BOOK)


@pytest.fixture(scope="module")
def everything() -> Pages:
    return printed(ALL)


def lost(document: Document, pages: Pages) -> list[str]:
    """What a document says and its pages do not."""
    said = (*texts(document.body), *texts(document.badges), document.title, document.subtitle)
    return [text for text in said for part in text.split("\n") if not pages.holds(part)]


def test_a_document_with_everything_loses_nothing(everything: Pages) -> None:
    assert lost(ALL, everything) == []


def test_pictures_that_cannot_be_printed_are_told_in_words(everything: Pages) -> None:
    assert everything.holds("看不到的图")
    assert everything.holds("越界的图")


def test_sixty_steps_with_long_commands_lose_nothing(long: Pages) -> None:
    assert lost(LONG, long) == []


def test_a_mark_is_never_torn_apart() -> None:
    marked = [line("字" * count + "［内部］") for count in range(40, 60)]
    (lines,) = printed(sheet(*marked)).lines
    assert sum("［内部］" in one for one in lines) == len(marked)


def test_three_hundred_contacts_lose_nothing(book: Pages) -> None:
    assert lost(BOOK, book) == []


def test_a_rare_name_is_printed_as_it_is_written(book: Pages) -> None:
    assert book.holds("𠮷野")
    assert book.holds("䶮先生")


@pytest.mark.parametrize("tone", Tone)
def test_what_is_longer_than_a_page_goes_on_on_the_next(tone: Tone) -> None:
    code = Code("\n".join(command(n, 60) for n in range(120)))
    step = Steps((Step("A1", (code,)),), HEAD)
    for block in (code, Callout(tone, "很长", (code,)), Together((code,)), step):
        document = sheet(block)
        pages = printed(document)
        assert len(pages.texts) > 1
        assert lost(document, pages) == []


@pytest.mark.parametrize("paper", Paper)
def test_every_kind_of_paper_holds_steps(paper: Paper) -> None:
    document = replace(sheet(*long_playbook(6)), paper=paper)
    for size in (A4, A4.turned(), A6):
        sized = replace(document, sheet=size)
        assert lost(sized, printed(sized)) == []


@pytest.mark.parametrize("size", [A4, A6])
@pytest.mark.parametrize("letters", [2, 44, 100])
def test_a_step_of_any_height_is_not_cut(size: Sheet, letters: int) -> None:
    commands = [f"c{n:02}".ljust(letters, "x") + "e" for n in range(99)]
    for count in (1, 5, 12, 13, 40, 99):
        code = Code("\n".join(commands[:count]))
        callout = Callout(Tone.DANGER, "小心", (line("核对" * 10), code))
        steps = Steps((Step("A1", (code,)), Step("A2", (callout,)), Step("A3", (code,))), HEAD)
        document = replace(sheet(steps), sheet=size)
        assert lost(document, printed(document)) == []


@pytest.mark.parametrize("letters", [10, 30, 60, 200, 900])
def test_a_row_higher_than_the_page_is_not_cut(letters: int) -> None:
    row = tuple((Span(f"{column}甲" + "字" * letters + f"{column}终"),) for column in range(7))
    document = replace(sheet(Table((row, row), head=0, weights=(1,) * 7)), sheet=A6)
    pages = printed(document)
    assert all("".join(pages.texts).count(f"{column}终") == 2 for column in range(7))


def test_a_heading_and_its_facts_never_end_a_page() -> None:
    facts = Facts((Fact("可能性", (line("常见"),)),))
    steps = Steps((Step("A1", (line("第一步"),)),), HEAD)
    for above in range(30, 50):
        lines = tuple(line(f"第 {n} 行") for n in range(above))
        pages = printed(sheet(*lines, Heading(2, "原因"), facts, steps))
        assert (
            len({bare(text) for text in pages.texts if "可能性" in text or "第一步" in text}) == 1
        )


def test_no_line_begins_with_a_closing_mark(long: Pages) -> None:
    gaps = (Span("编号"), Blank(), Span("；级别"), Blank("数值"), Span("。", code=True)) * 9
    words = "磁盘满了，先别删；看清楚（哪个目录）再说：日志、备份、转储。"
    runs = tuple(Span(words[n:] + words, code=n % 3 == 0, strong=n % 2 == 0) for n in range(29))
    other = sheet(Paragraph(runs), Paragraph(gaps), Callout(Tone.NOTE, "注", (line(words),)))
    for pages in (long, printed(other)):
        for text in (text for page in pages.lines for text in page):
            assert not text.startswith(tuple(NEVER_FIRST)), text


def test_the_heading_of_a_table_stands_on_every_page_of_it(long: Pages, book: Pages) -> None:
    assert len(long.texts) > 10
    assert all(bare("".join(HEAD)) in page for page in long.texts)
    assert all("姓名电话邮箱本次" in page for page in book.texts)


def test_steps_whose_columns_need_no_name_have_no_heading() -> None:
    step = Step("A1", (line("停写"),))
    named, bare_ones = (printed(sheet(Steps((step,), head))) for head in (HEAD[:2], ("", "")))
    assert bare("".join(HEAD[:2])) in named.texts[0]
    assert bare_ones.holds("停写")
    assert len(bare_ones.lines[0]) < len(named.lines[0])


def test_every_page_tells_what_it_is_and_which_of_how_many(long: Pages) -> None:
    of = len(long.texts)
    for number, page in enumerate(long.texts, 1):
        for words in ("甲单位", "样张", "sample", "版本1", "以在线为准"):
            assert words in page
        assert f"第{number}页/共{of}页" in page


def test_a_cover_has_neither_header_nor_footer(everything: Pages) -> None:
    assert "以在线为准" not in everything.texts[0]
    assert "以在线为准" in everything.texts[1]
    assert "目录" in everything.texts[1]
    assert "1第一章" in everything.texts[1]


def test_all_fonts_are_in_the_file(everything: Pages, long: Pages) -> None:
    for pages in (everything, long):
        found = list(pages.fonts())
        assert found
        assert all({"/FontFile2", "/FontFile3"} & font.keys() for font in found)


def test_the_outline_leads_to_the_headings(everything: Pages) -> None:
    first, below = everything.file.outline
    assert bare(first["/Title"]) == "1第一章"
    assert [bare(item["/Title"]) for item in below] == ["跳级标题"]


def test_a_camera_reads_the_address_of_the_online_page() -> None:
    pages = printed(replace(sheet(line("正文")), online=ONLINE))
    assert pages.codes() == [ONLINE.address]
    assert pages.holds(ONLINE.caption)
    assert pages.holds(ONLINE.address)


def test_links_lead_where_they_say(everything: Pages) -> None:
    notes = [
        note.get_object() for page in everything.file.pages for note in page.get("/Annots", ())
    ]
    addresses = {note["/A"]["/URI"] for note in notes if "/URI" in note.get("/A", {})}
    assert addresses == {"https://example.com/"}
    assert any("/Dest" in note or "/D" in note.get("/A", {}) for note in notes)


def test_the_file_says_that_it_can_be_read_aloud(everything: Pages) -> None:
    root = everything.file.root_object
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert root["/Lang"] == "zh-CN"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    metadata = root["/Metadata"].get_object().get_data()
    assert b"<pdfuaid:part>1</pdfuaid:part>" in metadata


def test_the_file_has_title_and_author() -> None:
    pages = printed(replace(sheet(line("正文")), author="甲单位", version="1A2B3C4D"))
    found = pages.file.metadata
    assert found is not None
    assert (found.title, found.author) == ("样张", "甲单位")
    assert "1A2B3C4D" in str(found.get("/Keywords"))


def test_a_sheet_for_the_wall_fills_one_page_whatever_it_holds() -> None:
    heights = []
    for rows in (4, 20, 40):
        lines = (line(f"第{n}行" + "字" * 30) for n in range(rows))
        document = replace(sheet(*lines), paper=Paper.POSTER)
        pages = printed(document)
        assert len(pages.texts) == 1
        assert lost(document, pages) == []
        heights.append(max(pages.sizes))
    assert heights == sorted(heights, reverse=True)
    assert heights[0] > heights[-1]


def test_two_runs_give_the_same_bytes() -> None:
    document = replace(sheet(*long_playbook(4)), online=ONLINE)
    first = printed(document).content
    printed(ALL)
    assert printed(document).content == first


def test_an_empty_document_is_a_page() -> None:
    assert printed(SAMPLE).holds("样张")


def test_markup_in_a_text_is_text() -> None:
    typed = "#panic() *a* _b_ $x$ `c` @ref <label> // note \\n {page} #let x = 1"
    pages = printed(sheet(line(typed), Steps((), HEAD), Heading(1, typed)))
    assert pages.texts[0].count(bare(typed)) == 2
