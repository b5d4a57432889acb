"""Paper, header and footer, fonts, properties."""

import re
from pathlib import Path

import pytest
from docx.document import Document as WordFile
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.styles.style import BaseStyle, ParagraphStyle

from generator.messages import LANGUAGES
from generator.press.word import docx
from generator.prose import Image, List, Marker, Paragraph, Span
from generator.render.print.document import A4, A6, Paper, Sheet
from tests.press.samples import line
from tests.press.small_pages import CUT
from tests.press.word.opened import NOWHERE, every, file_of, text, value, xml_parts
from tests.press.word.pictures_made import png
from tests.press.word.samples import FULL, VOLUME, document

_LATIN = (qn("w:ascii"), qn("w:hAnsi"))
_CHINESE = re.compile("[\u4e00-\u9fff“”…]")


def fields(element: BaseOxmlElement) -> list[str]:
    return [value(field, "w:instr").strip() for field in element.iter(qn("w:fldSimple"))]


@pytest.mark.parametrize("sheet", [A4, A4.turned(), A6])
def test_the_paper_is_as_the_document_says(sheet: Sheet) -> None:
    section = file_of(document(line("甲"), sheet=sheet)).sections[0]
    assert section.page_width is not None
    assert section.page_height is not None
    assert section.left_margin is not None
    assert section.page_width.mm == pytest.approx(sheet.width, abs=0.1)
    assert section.page_height.mm == pytest.approx(sheet.height, abs=0.1)
    assert section.left_margin.mm == pytest.approx(sheet.margin, abs=0.1)
    assert (section.orientation == WD_ORIENT.LANDSCAPE) == sheet.is_landscape


def test_header_and_footer_stand_on_every_page() -> None:
    section = file_of(FULL).sections[0]
    header, footer = section.header.part.element, section.footer.part.element
    assert text(header).split() == ["运维中心", "·", "数据丢失应急预案", "内部"]
    assert "data-loss · 版本 0A1B2C3D" in text(footer)
    assert "以在线版本为准" in text(footer)
    assert fields(footer) == ["PAGE", "NUMPAGES"]
    assert not section.different_first_page_header_footer


def test_a_cover_has_neither_header_nor_footer() -> None:
    section = file_of(VOLUME).sections[0]
    assert section.different_first_page_header_footer
    assert section.first_page_header.is_linked_to_previous
    assert section.first_page_footer.is_linked_to_previous


def test_cover_and_contents_end_their_pages_once() -> None:
    file = file_of(VOLUME)
    breaks = every(file, "w:pageBreakBefore")
    assert len(breaks) == len(("after the cover", "after the contents", "in the body"))


def test_every_font_is_given_for_chinese_too() -> None:
    for part in xml_parts(docx(FULL, NOWHERE)).values():
        for fonts in part.iter(qn("w:rFonts")):
            if any(key in fonts.attrib for key in _LATIN):
                assert fonts.get(qn("w:eastAsia"))


def test_every_paragraph_has_a_chinese_font_and_language() -> None:
    file = file_of(FULL)
    defaults = file.styles.element.find(f"{qn('w:docDefaults')}//{qn('w:rPr')}")
    assert defaults.find(qn("w:lang")).get(qn("w:eastAsia")) == "zh-CN"
    normal = file.styles["Normal"].element.find(f"{qn('w:rPr')}/{qn('w:rFonts')}")
    assert normal.get(qn("w:eastAsia")) == "微软雅黑"
    for style in file.styles:
        if style.type == WD_STYLE_TYPE.PARAGRAPH:
            assert "Normal" in _ancestry(style)


def _ancestry(style: BaseStyle | None) -> list[str]:
    """A style's name and those of the styles that it is based on."""
    if not isinstance(style, ParagraphStyle):
        return []
    return [style.name or "", *_ancestry(style.base_style)]


def test_chinese_runs_ask_for_the_chinese_font_where_scripts_share_signs() -> None:
    for run in every(file_of(FULL), "w:r"):
        if _CHINESE.search(text(run)):
            hint = run.find(f"{qn('w:rPr')}/{qn('w:rFonts')}")
            assert hint is not None
            assert hint.get(qn("w:hint")) == "eastAsia"


def test_every_style_that_is_used_exists() -> None:
    file = file_of(VOLUME)
    known = {style.style_id for style in file.styles}
    for name in ("w:pStyle", "w:rStyle", "w:tblStyle"):
        assert {value(used) for used in every(file, name)} <= known


def test_papers_for_the_wall_are_set_in_larger_type_and_cards_in_smaller() -> None:
    def size(paper: Paper, cut: str = "") -> int:
        styles = file_of(document(line("甲"), paper=paper, cut=cut)).styles.element
        return int(value(next(styles.iter(qn("w:sz")))))

    assert size(Paper.POCKET_CARD, CUT) < size(Paper.RUNBOOK) < size(Paper.WALL_SHEET)
    assert size(Paper.WALL_SHEET) < size(Paper.POSTER)


def test_header_and_footer_are_never_in_larger_type() -> None:
    def size(paper: Paper, style: str, cut: str = "") -> int:
        found = file_of(document(line("甲"), paper=paper, cut=cut)).styles[style].element
        return int(value(next(found.iter(qn("w:sz")))))

    for style in ("header", "footer"):
        assert size(Paper.WALL_SHEET, style) == size(Paper.RUNBOOK, style)
        assert size(Paper.POCKET_CARD, style, CUT) < size(Paper.RUNBOOK, style)


def test_the_properties_come_from_the_document_and_tell_no_time() -> None:
    parts = xml_parts(docx(FULL, NOWHERE))
    told = {element.tag.split("}")[1]: element.text for element in parts["docProps/core.xml"]}
    assert told["title"] == "数据丢失应急预案"
    assert told["creator"] == "运维中心"
    assert told["version"] == "0A1B2C3D"
    assert told["language"] == "zh-CN"
    assert not {"created", "modified"} & told.keys()


def test_an_overlong_title_does_not_break_the_properties() -> None:
    title = "很长" * 300
    assert file_of(document(line("甲"), title=title)).core_properties.title == title[:255]


def test_numbered_lists_count_on_their_own_from_their_start() -> None:
    first = List(((line("一"),),), Marker.NUMBER)
    second = List(((line("二"),),), Marker.NUMBER, start=7)
    file = file_of(document(first, second))
    numbers = [value(found) for found in every(file, "w:numId")]
    assert len(set(numbers)) == 2
    definitions = file.part.numbering_part.element
    starts = [value(found) for found in definitions.iter(qn("w:startOverride"))]
    assert starts == ["1", "7"]


def test_an_image_is_shown_no_wider_than_the_text(tmp_path: Path) -> None:
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "plan.png").write_bytes(png(3000, 20))
    image = Paragraph((Image("files/plan.png", "机房平面图"),))
    (extent,) = _extents(file_of(document(image, online=None), tmp_path))
    assert int(extent.get("cx")) <= (210 - 2 * 18) * 36000 + 1000


def test_an_image_outside_the_folder_is_not_taken(tmp_path: Path) -> None:
    (tmp_path / "kb").mkdir()
    (tmp_path / "secret.png").write_bytes(png(10, 10))
    image = Paragraph((Image("../secret.png", "机密"), Span("文")))
    file = file_of(document(image, online=None), tmp_path / "kb")
    assert _extents(file) == []
    assert "【图：机密】" in text(file.element.body)


@pytest.mark.parametrize(
    "data", [b"", b"<svg/>", b"\x89PNG\r\n\x1a\n", b"GIF89a\0\0\0\0", b"\xff\xd8\xff"]
)
def test_a_broken_image_is_told_of(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "broken.png").write_bytes(data)
    file = file_of(document(Paragraph((Image("broken.png", "坏图"), Span("文")))), tmp_path)
    assert "【图：坏图】" in text(file.element.body)


def _extents(file: WordFile) -> list[BaseOxmlElement]:
    return [found for found in file.element.body.iter() if str(found.tag).endswith("}extent")]


def test_emphasis_is_dots_in_chinese_and_italics_in_english() -> None:
    stressed = Paragraph((Span("now", emphasis=True),))
    chinese, english = (file_of(document(stressed, language=name)) for name in LANGUAGES)
    assert [value(dots) for dots in every(chinese, "w:em")] == ["dot"]
    assert every(chinese, "w:i") == []
    assert len(every(english, "w:i")) == 1
    assert every(english, "w:em") == []
