"""The pages themselves, as LibreOffice sets them."""

import re
from collections.abc import Callable
from pathlib import Path

import pypdfium2  # type: ignore[import-untyped]  # ships no types
import pytest
import zxingcpp

from generator.prose import Code
from generator.render.print.blocks import Step
from generator.render.print.document import Document
from tests.press.samples import line
from tests.press.word.office import needs_office, set_by_office, texts_of
from tests.press.word.samples import ADDRESS, FULL, document, step, steps
from tests.press.word.test_tables import contacts

pytestmark = needs_office
_FORBIDDEN = "，。；：、！？）”》】"
_COMMAND = f"rsync -aHAX --delete --numeric-ids /srv/data/ backup@192.0.2.7:/srv/{'d' * 130}"


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], list[str]]:
    """The texts of the pages of the three documents, by name; set once."""
    folder = tmp_path_factory.mktemp("pages")
    made: dict[str, Document] = {
        "full": FULL,
        "contacts": document(contacts(300)),
        "steps": document(
            steps(
                *(
                    step(f"A{n}", line("同步，再核对；不要停。" * 5), Code(_COMMAND))
                    for n in range(1, 61)
                )
            )
        ),
    }
    files = set_by_office(folder, made)
    return lambda name: texts_of(files[name])


@pytest.fixture(scope="module")
def first_page(pages: Callable[[str], list[str]], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file that holds the first page of the full document."""
    assert pages("full")
    return next(tmp_path_factory.getbasetemp().glob("pages*/full.pdf"))


def _step(number: int) -> Step:
    return step(f"A{number}", line("同步，再核对；不要停。" * 5), Code(_COMMAND))


def test_each_page_tells_its_number_and_how_many_there_are(
    pages: Callable[[str], list[str]],
) -> None:
    found = pages("contacts")
    assert len(found) > 3
    for number, page in enumerate(found, 1):
        assert f"第{number}页/共{len(found)}页" in re.sub(r"\s", "", page)


@pytest.mark.parametrize(("name", "heading"), [("contacts", "姓名"), ("steps", "做什么")])
def test_the_heading_of_a_table_stands_on_every_page(
    pages: Callable[[str], list[str]], name: str, heading: str
) -> None:
    assert all(heading in page for page in pages(name))


def test_nothing_is_cut_off(pages: Callable[[str], list[str]]) -> None:
    read = re.sub(r"\s", "", "".join(pages("steps")))
    assert read.count(re.sub(r"\s", "", _COMMAND)) == 60
    assert all(f"A{number}" in read for number in range(1, 61))
    assert "联系人299" in re.sub(r"\s", "", "".join(pages("contacts")))


@pytest.mark.parametrize("name", ["full", "steps"])
def test_no_line_begins_with_a_closing_sign(pages: Callable[[str], list[str]], name: str) -> None:
    lines = [line.strip() for page in pages(name) for line in page.splitlines()]
    assert [line for line in lines if line[:1] in _FORBIDDEN and line] == []


def test_the_code_leads_to_the_online_page(first_page: Path) -> None:
    with pypdfium2.PdfDocument(first_page) as pdf:
        picture = pdf[0].render(scale=2, grayscale=True)
        pixels = memoryview(bytes(picture.buffer)).cast("B", (picture.height, picture.stride))
    assert [code.text for code in zxingcpp.read_barcodes(pixels)] == [ADDRESS]
