"""Cards for the pocket as Word files: four pages of A6 on a sheet of A4, to be cut apart."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # ships no types
import pytest
from docx.document import Document as WordFile
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

from generator.audience import for_audience
from generator.loader import load
from generator.messages import LANGUAGES
from generator.model.playbook import Playbook
from generator.press.word import docx
from generator.render.print.document import A4, Document
from generator.render.print.orders import OrderKind, papers
from generator.render.print.pocket_card import pocket_card
from generator.render.print.scope import PaperScope
from generator.render.print.walk import texts
from tests.press.reading import ONLINE, bare
from tests.press.samples import line
from tests.press.small_pages import CUT, QUARTERS, Letter, card, full, letters, numbered, plain_card
from tests.press.walls import ROOT, cards
from tests.press.word.office import needs_office, set_by_office, sizes_of
from tests.press.word.opened import NOWHERE, every, everything, file_of, opened, styled, text, value
from tests.press.word.templates import template
from tests.render.print.books import emergency

TWIPS_A_MM = 1440 / 25.4
A6_WIDTH, A6_HEIGHT = 105, 148.5
"""A quarter of A4, in millimetres."""

READABLE = 7 * 25.4 / 72
"""Height of letters of 7 points, in millimetres."""

MARGIN = 6
"""Millimetres at the edges of a card in which nothing stands but what says where to cut."""

SENTENCE = {
    "zh": "停写，再卸载，谁也不要动那块盘，先打电话给值班的人问清楚。",
    "en": "Stop all that writes to the volume, then unmount it; call the engineer before you act. ",
}
TITLE = {
    "zh": "数据丢失应急预案：文件、数据库、虚拟机与整卷",
    "en": "Loss of data: files, databases, virtual machines and whole volumes",
}


def emergency_card(language: str, count: int) -> Document:
    """The card of a playbook that has so many of everything."""
    said = SENTENCE[language]
    steps = [{"do": said, "danger": said, "run": ["sync"], "within": "5m"}, {"do": said}]
    knowledge = emergency(
        {"language": language, "home": {"hotlines": ["duty-desk"]}},
        title=TITLE[language],
        immediate=steps * count,
        triggers=[said] * count,
        recovery=[said] * count,
        escalation=[
            {"after": f"{hours}h", "to": ["boss", "duty"], "action": said}
            for hours in range(1, count + 1)
        ],
        elsewhere=[{"when": said, "goto": "disk-full"}] * count,
        phases=[{"id": "act", "title": "A", "steps": [{"do": "A", "danger": said}] * count}],
        decisions=[],
    )
    entry = knowledge.entries["data-loss"]
    assert isinstance(entry, Playbook)
    return pocket_card(PaperScope.of(knowledge, entry), entry)


@cache
def small() -> Mapping[str, Document]:
    """Cards that fit on one sheet, by name."""
    made = {f"{language}-2": emergency_card(language, 2) for language in LANGUAGES}
    online = {f"{name}-online": replace(one, online=ONLINE) for name, one in made.items()}
    return {**cards(), **made, **online, "numbered": numbered(4), "short": numbered(1)}


@cache
def large() -> Mapping[str, Document]:
    """Cards that need another sheet, or have a block that is higher than a page, by name."""
    made = {f"{language}-9": emergency_card(language, 9) for language in LANGUAGES}
    online = {f"{name}-online": replace(one, online=ONLINE) for name, one in made.items()}
    lines = {f"lines-{count}": plain_card(count) for count in (32, 40, 90)}
    steps = {f"steps-{count}": card(full(count), (line("完"),)) for count in (6, 9, 12, 30)}
    return {**made, **online, **lines, **steps, "six": numbered(6)}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Every card as LibreOffice sets it, by name."""
    return set_by_office(tmp_path_factory.mktemp("cards"), {**small(), **large()})


@pytest.fixture(scope="module")
def sheets(files: dict[str, Path]) -> dict[str, list[list[Letter]]]:
    """The letters on each of their sheets."""
    return {name: _sheets(file) for name, file in files.items()}


def _sheets(file: Path) -> list[list[Letter]]:
    content = file.read_bytes()
    with pypdfium2.PdfDocument(content) as pdf:
        count = len(pdf)
    return [letters(content, number) for number in range(count)]


def read(sheet: list[Letter]) -> str:
    """What stands on a sheet, quarter by quarter."""
    return "".join(
        letter.text for quarter in QUARTERS for letter in sheet if letter.quarter == quarter
    )


def quarters(sheet: list[Letter]) -> list[str]:
    """What stands in each quarter of a sheet."""
    return [read([letter for letter in sheet if letter.quarter == name]) for name in QUARTERS]


def millimetres(twips: str) -> float:
    return int(twips) / TWIPS_A_MM


@pytest.mark.parametrize("kind", OrderKind)
def test_every_kind_of_paper_is_a4(kind: OrderKind) -> None:
    knowledge = load(ROOT).knowledge_base
    assert knowledge is not None
    audience = knowledge.config.narrowest_audience
    order = next(
        order for order in papers(for_audience(knowledge, audience), audience) if order.kind is kind
    )
    file = file_of(order.make(), ROOT)
    assert {_size(section) for section in every(file, "w:pgSz")} == {(A4.width, A4.height)}


def _size(section: BaseOxmlElement) -> tuple[float, ...]:
    sides = (value(section, name) for name in ("w:w", "w:h"))
    return tuple(sorted(round(millimetres(side)) for side in sides))


def test_the_lines_to_cut_along_make_four_a6_of_a_sheet() -> None:
    file = file_of(numbered(4))
    edge = next(iter(every(file, "w:pgMar")))
    cut = file.tables[0]
    column, row = cut._tbl.tblGrid[0], cut._tbl.tr_lst[0]
    height = next(row.iter(qn("w:trHeight")))
    left, top = value(edge, "w:left"), value(edge, "w:top")
    assert millimetres(left) >= MARGIN
    assert millimetres(top) >= MARGIN
    assert millimetres(left) + millimetres(value(column, "w:w")) == pytest.approx(A6_WIDTH, abs=0.1)
    assert millimetres(top) + millimetres(value(height)) == pytest.approx(A6_HEIGHT, abs=0.1)
    assert {value(line) for line in _lines(file)} == {"dashed"}


def _lines(file: WordFile) -> list[BaseOxmlElement]:
    style = file.tables[0].style
    assert style is not None
    return [*style.element.iter(qn("w:insideH"), qn("w:insideV"))]


def test_a_row_is_never_of_a_height_that_would_hide_what_somebody_adds() -> None:
    rules = {value(height, "w:hRule") for height in every(file_of(numbered(4)), "w:trHeight")}
    assert rules == {"atLeast"}


def test_the_pages_stand_in_the_order_of_reading() -> None:
    rows = file_of(numbered(4)).tables[0].rows
    cells = [text(cell._tc) for row in rows for cell in row.cells]
    for number, said in enumerate(cells, 1):
        assert f"第{number}面" in said
        assert f"第 {number} 页 / 共 4 页" in said
        assert all(fact in said for fact in ("样张", "sample", "版本 1", "以在线为准"))


def test_headings_stay_headings() -> None:
    assert styled(file_of(numbered(4)), "heading 1") == ["第1面", "第2面", "第3面", "第4面"]
    assert styled(file_of(numbered(4)), "Title") == ["样张"]


@pytest.mark.parametrize(("language", "hint"), [("zh", "沿线裁开"), ("en", "Cut along the lines")])
def test_the_sheet_says_once_what_the_lines_are_for(language: str, hint: str) -> None:
    assert everything(file_of(emergency_card(language, 2))).count(hint) == 1


def test_the_same_card_is_the_same_file() -> None:
    for document in (numbered(6), emergency_card("zh", 2)):
        assert docx(document, NOWHERE) == docx(document, NOWHERE)


def test_a_template_keeps_its_paper_and_has_every_page(tmp_path: Path) -> None:
    file = opened(docx(numbered(4), NOWHERE, template(tmp_path, "{{p body }}")))
    assert round(millimetres(value(every(file, "w:pgSz")[0], "w:w"))) == 148
    assert styled(file, "heading 1") == ["第1面", "第2面", "第3面", "第4面"]
    assert CUT not in everything(file)


@needs_office
def test_a_card_is_one_sheet(sheets: dict[str, list[list[Letter]]]) -> None:
    assert {name: count for name in small() if (count := len(sheets[name])) != 1} == {}


@needs_office
def test_a_page_is_a_quarter_of_its_sheet(sheets: dict[str, list[list[Letter]]]) -> None:
    for document, (sheet,) in ((small()[name], sheets[name]) for name in cards()):
        for number, said in enumerate(quarters(sheet), 1):
            assert f"第{number}页/共4页" in said
            assert all(bare(fact) in said for fact in document.running.foot)


@needs_office
def test_nothing_stands_at_the_edges(sheets: dict[str, list[list[Letter]]]) -> None:
    for name, document in small().items():
        words = [letter for letter in sheets[name][0] if letter.from_lines < MARGIN]
        assert "".join(letter.text for letter in words) == bare(document.cut)
        assert all(letter.from_edge > MARGIN for letter in sheets[name][0])


@needs_office
def test_nothing_is_lost(sheets: dict[str, list[list[Letter]]]) -> None:
    missing = {
        (name, said)
        for name, document in {**small(), **large()}.items()
        for said in texts((document.title, document.badges, document.body))
        if bare(said) not in "".join(map(read, sheets[name]))
    }
    assert missing == set()


@needs_office
def test_text_is_readable(files: dict[str, Path]) -> None:
    for name in small():
        usual = sizes_of(files[name]).most_common(1)[0][0]
        assert usual >= READABLE - 0.02, name


@needs_office
def test_what_does_not_fit_goes_on_another_sheet(sheets: dict[str, list[list[Letter]]]) -> None:
    assert ["第6页/共6页" in read(sheet) for sheet in sheets["six"]] == [False, True]
    for name in (f"{language}-9" for language in LANGUAGES):
        assert len(sheets[name]) == 2
    assert len(sheets["lines-40"]) == 2
