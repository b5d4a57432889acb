"""Everything that can be printed of this repository's own library, read back word by word."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from generator.audience import for_audience
from generator.loader import load
from generator.press.engines import Format, engine
from generator.press.printing import Job, print_all
from generator.render.print.document import Document
from generator.render.print.orders import Order, OrderKind, papers
from generator.render.print.walk import texts
from tests.press.reading import Pages, unheard

ROOT = Path(__file__).parents[2]
NEVER_FIRST = tuple("，。；：）”、！？》】")
KIB = 1024
LARGEST = {OrderKind.SERVICE_PLAN: 2048 * KIB, OrderKind.RUNBOOK: 640 * KIB}


def orders() -> tuple[Order, ...]:
    base = load(ROOT).knowledge_base
    assert base is not None
    whole = papers(for_audience(base, base.config.narrowest_audience))
    return tuple(order for order in whole if order.kind is not OrderKind.HANDBOOK)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Order, Document, Pages]]:
    """Every document but the handbook, which is made of the others."""
    folder = tmp_path_factory.mktemp("papers")
    images = ROOT / "kb"
    known = [(order, order.make()) for order in orders()]
    jobs = [Job(order.id, partial(_known, document)) for order, document in known]
    report = print_all(jobs, engine(Format.PDF, images), images, folder, unheard)
    assert len(report.printed) == len(jobs)
    assert report.lacking == {}
    return [
        (order, document, Pages((folder / f"{order.id}.pdf").read_bytes()))
        for order, document in known
    ]


def _known(document: Document) -> Document:
    return document


def lost(document: Document, pages: Pages) -> Iterator[str]:
    for text in texts((document.title, document.subtitle, document.badges, document.body)):
        for typed in text.split("\n"):
            if not pages.holds(typed):
                yield typed


def test_no_word_is_lost(library: list[tuple[Order, Document, Pages]]) -> None:
    assert len(library) > 50
    missing = {order.id: list(lost(document, pages)) for order, document, pages in library}
    assert {name: words for name, words in missing.items() if words} == {}


def test_no_line_begins_with_a_closing_mark(library: list[tuple[Order, Document, Pages]]) -> None:
    found = [
        (order.id, line)
        for order, _, pages in library
        for page in pages.lines
        for line in page
        if line.startswith(NEVER_FIRST)
    ]
    assert found == []


def test_sheets_for_the_wall_are_one_page(library: list[tuple[Order, Document, Pages]]) -> None:
    kinds = {OrderKind.WALL_SHEET, OrderKind.POSTER}
    counts = {order.id: len(pages.texts) for order, _, pages in library if order.kind in kinds}
    assert counts
    assert set(counts.values()) == {1}


def test_pocket_cards_are_one_side_of_a_sheet(
    library: list[tuple[Order, Document, Pages]],
) -> None:
    cards = [pages for order, _, pages in library if order.kind is OrderKind.POCKET_CARD]
    assert cards
    assert {len(pages.texts) for pages in cards} == {1}
    assert all("第4页/共4页" in pages.texts[0] for pages in cards)


def test_files_are_small(library: list[tuple[Order, Document, Pages]]) -> None:
    for order, _, pages in library:
        assert len(pages.content) < LARGEST.get(order.kind, 350 * KIB), order.id
