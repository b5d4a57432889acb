"""A customer's template keeps its paper, header and styles; a bad one is told of in words."""

import re
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx.document import Document as WordFile
from docx.oxml.ns import qn
from docx.shared import Mm

from generator.messages import LANGUAGES, catalogue
from generator.press.word import UnusableTemplateError, docx
from generator.render.print.document import Document
from generator.render.print.walk import texts
from tests.press.samples import line
from tests.press.word.opened import NOWHERE, every, everything, opened, style_names, text, value
from tests.press.word.pictures_made import png
from tests.press.word.samples import ADDRESS, FULL, document
from tests.press.word.templates import GREEN, template, with_picture, written_in_chinese
from tests.press.word.test_tables import contacts

ROOT = Path(__file__).parents[3]


def refused(file: Path, made: Document = FULL) -> UnusableTemplateError:
    with pytest.raises(UnusableTemplateError) as caught:
        docx(made, NOWHERE, file)
    for language in LANGUAGES:
        said = caught.value.told(catalogue(language))
        assert str(file) in said
        assert "\n" not in said
    return caught.value


def test_the_body_stands_between_the_customer_s_own_words(tmp_path: Path) -> None:
    file = opened(docx(FULL, NOWHERE, template(tmp_path, "前言", "{{p body }}", "声明")))
    read = everything(file)
    assert read.index("前言") < read.index("A 处置") < read.index("1.1.1 末节") < read.index("声明")
    assert [
        said for said in texts(FULL.body) if not all(row in read for row in said.split("\n"))
    ] == []


def test_placeholders_are_filled_in_text_header_and_footer(tmp_path: Path) -> None:
    place = (
        "{{ title }}|{{ subtitle }}|{{ level }}|{{ badges }}|{{ author }}|{{ address }}|{{ note }}"
    )
    file = opened(docx(FULL, NOWHERE, template(tmp_path, place, "{{p body }}")))
    assert (
        f"数据丢失应急预案||紧急|紧急 · 应急预案 · Linux|运维中心|{ADDRESS}|以在线版本为准"
        in everything(file)
    )
    section = file.sections[0]
    assert section.header.paragraphs[0].text == "某某银行 机密 数据丢失应急预案"
    assert section.footer.paragraphs[0].text == "data-loss 0A1B2C3D"


def test_paper_and_styles_are_the_customer_s(tmp_path: Path) -> None:
    file = opened(docx(FULL, NOWHERE, template(tmp_path, "{{p body }}")))
    section = file.sections[0]
    assert section.page_width is not None
    assert round(section.page_width.mm) == 148
    assert file.styles["Heading 1"].font.color.rgb == GREEN


def test_a_template_of_a_chinese_word_keeps_its_headings(tmp_path: Path) -> None:
    chinese = template(tmp_path, "{{p body }}", change=written_in_chinese)
    file = opened(docx(FULL, NOWHERE, chinese))
    used = [value(found) for found in every(file, "w:pStyle")]
    assert "1" in used
    assert set(used) <= style_names(file).keys()
    based = {value(found) for found in file.styles.element.iter(qn("w:basedOn"))}
    assert based <= style_names(file).keys()


def test_our_tables_fit_the_customer_s_paper(tmp_path: Path) -> None:
    file = opened(docx(FULL, NOWHERE, template(tmp_path, "{{p body }}")))
    section = file.sections[0]
    assert section.page_width is not None
    room = section.page_width - (section.left_margin or 0) - (section.right_margin or 0)
    for table in file.tables:
        columns = table._tbl.tblGrid.findall(qn("w:gridCol"))
        assert sum(int(value(column, "w:w")) for column in columns) <= room / 635 + 1


def test_the_section_that_the_body_stands_in_tells_how_wide_it_is(tmp_path: Path) -> None:
    def with_wide_section(file: WordFile) -> None:
        section = file.add_section()
        section.page_width, section.page_height = Mm(297), Mm(210)
        file.add_paragraph("{{p body }}")

    made = template(tmp_path, "封面", change=with_wide_section)
    file = opened(docx(document(contacts(2)), NOWHERE, made))
    columns = file.tables[0]._tbl.tblGrid.findall(qn("w:gridCol"))
    assert sum(int(value(column, "w:w")) for column in columns) > 200 / 25.4 * 1440


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_manual_names_every_placeholder(tmp_path: Path, language: str) -> None:
    manual = (ROOT / "docs" / language / "word-templates.md").read_text("utf-8")
    known = refused(template(tmp_path, "{{ titel }}")).values["known"].split(", ")
    assert "title" in known
    assert [name for name in known if f" {name} }}}}" not in manual] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_manual_names_styles_that_there_are(language: str) -> None:
    manual = (ROOT / "docs" / language / "word-templates.md").read_text("utf-8")
    named = re.findall(r"`(Opsbook [A-Z][A-Za-z ]+)`", manual)
    assert named
    assert set(named) <= set(style_names(opened(docx(FULL, NOWHERE))).values())


def test_the_title_with_its_code_can_be_asked_for(tmp_path: Path) -> None:
    with_front = opened(docx(FULL, NOWHERE, template(tmp_path, "{{p front }}", "{{p body }}")))
    without = opened(docx(FULL, NOWHERE, template(tmp_path, "{{p body }}")))
    assert len(every(with_front, "w:drawing")) == 1
    assert every(without, "w:drawing") == []


def test_a_logo_in_the_header_stays(tmp_path: Path) -> None:
    made = template(tmp_path, "{{p body }}", change=with_picture(png(40, 20)))
    header = opened(docx(FULL, NOWHERE, made)).sections[0].header.part
    assert len(list(header.element.iter(qn("w:drawing")))) == 1
    assert any("image" in relation.reltype for relation in header.rels.values())


def test_a_template_without_lists_gets_them(tmp_path: Path) -> None:
    def without_lists(file: WordFile) -> None:
        part = file.part
        for name, relation in list(part.rels.items()):
            if relation.reltype.endswith("/numbering"):
                del part.rels[name]

    file = opened(docx(FULL, NOWHERE, template(tmp_path, "{{p body }}", change=without_lists)))
    known = {
        value(found, "w:numId") for found in file.part.numbering_part.element.iter(qn("w:num"))
    }
    assert {value(found) for found in every(file, "w:numId")} <= known


def test_the_same_template_gives_the_same_bytes(tmp_path: Path) -> None:
    made = template(tmp_path, "{{p body }}")
    assert docx(FULL, NOWHERE, made) == docx(FULL, NOWHERE, made)


def test_placeholders_in_our_texts_are_only_text(tmp_path: Path) -> None:
    hostile = document(line("{{ 7*7 }} {% for x in y %} {_{ id }_}"), title="<b>{{ 7*7 }}&</b>")
    file = opened(docx(hostile, NOWHERE, template(tmp_path, "{{ title }}", "{{p body }}")))
    read = text(file.element.body)
    assert "{{ 7*7 }} {% for x in y %} {_{ id }_}" in read
    assert "<b>{{ 7*7 }}&</b>" in read
    assert "49" not in read


def test_a_file_that_is_no_word_file_is_told_of(tmp_path: Path) -> None:
    plain = tmp_path / "a.docx"
    plain.write_text("not a zip", "utf-8")
    assert refused(plain).reason == "unreadable"
    with ZipFile(plain, "w") as archive:
        archive.writestr("hello.txt", "hello")
    assert refused(plain).reason == "unreadable"
    assert refused(tmp_path / "missing.docx").reason == "unreadable"
    assert refused(tmp_path).reason == "unreadable"


def test_a_damaged_part_is_told_of(tmp_path: Path) -> None:
    whole = template(tmp_path, "{{p body }}")
    damaged = tmp_path / "damaged.docx"
    with ZipFile(whole) as source, ZipFile(damaged, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            target.writestr(name, data[: len(data) // 2] if name == "word/document.xml" else data)
    assert refused(damaged).reason == "unreadable"


@pytest.mark.parametrize(
    "mistake", ["{{ title", "{{ title }", "title }}", "{% if %}", "{{ title | nofilter }}"]
)
def test_a_mistake_in_a_placeholder_is_told_of(tmp_path: Path, mistake: str) -> None:
    assert refused(template(tmp_path, mistake, "{{p body }}")).reason == "mistake"


def test_an_unknown_placeholder_is_named_with_the_known_ones(tmp_path: Path) -> None:
    error = refused(template(tmp_path, "{{ titel }}", "{{p body }}"))
    assert error.reason == "unknown"
    said = error.told(catalogue("zh"))
    assert "titel" in said
    assert "title" in said


def test_a_template_without_a_place_for_the_body_is_told_of(tmp_path: Path) -> None:
    error = refused(template(tmp_path, "{{ title }}"))
    assert error.reason == "no-body"
    assert "{{p body }}" in error.told(catalogue("zh"))


def test_a_body_within_a_line_is_told_of(tmp_path: Path) -> None:
    error = refused(template(tmp_path, "正文：{{ body }}。"))
    assert error.reason == "inline"
    assert "{{p body }}" in error.told(catalogue("en"))


def test_two_places_for_the_body_are_told_of(tmp_path: Path) -> None:
    assert refused(template(tmp_path, "{{p body }}", "{{p body }}")).reason == "twice"


@pytest.mark.parametrize(
    "attack",
    [
        "{{ title.__class__.__mro__[1].__subclasses__() }}",
        "{{ ''.format.__globals__ }}",
        "{{ title.__init__.__globals__['os'].system('id') }}",
        "{% for n in range(10**9) %}x{% endfor %}",
        "{{ 1 / 0 }}",
    ],
)
def test_a_template_cannot_reach_out(tmp_path: Path, attack: str) -> None:
    assert refused(template(tmp_path, attack, "{{p body }}")).reason == "mistake"
