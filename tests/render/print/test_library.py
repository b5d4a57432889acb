"""The runbooks of whole libraries: the repository's own, and one in which everything is filled."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.audience import for_audience
from generator.loader import load
from generator.model.fault import Fault
from generator.model.knowledge_base import KnowledgeBase
from generator.model.markers import Text
from generator.model.playbook import Playbook
from generator.model.walk import texts
from generator.prose import Code, Span, Table, to_text
from generator.render.print.blocks import Heading, Step, Steps
from generator.render.print.document import Document
from generator.render.print.runbook import runbook
from generator.render.print.scope import PaperScope
from generator.render.print.walk import anchors, plain
from tests.render.print.books import every
from tests.render.site.secrets_of import SECRET_SCALARS, library

ROOT = Path(__file__).parents[3]
AUDIENCES = ("public", "internal")


def entries(base: KnowledgeBase) -> tuple[Fault | Playbook, ...]:
    return (*base.of(Fault), *base.of(Playbook))


def books(base: KnowledgeBase) -> Iterator[Document]:
    return (runbook(base, entry) for entry in entries(base))


@pytest.fixture(scope="module")
def own() -> KnowledgeBase:
    knowledge = load(ROOT).knowledge_base
    assert knowledge is not None
    return knowledge


@pytest.fixture(scope="module", params=AUDIENCES)
def seen(own: KnowledgeBase, request: pytest.FixtureRequest) -> KnowledgeBase:
    return for_audience(own, request.param)


@pytest.fixture(scope="module")
def papers(seen: KnowledgeBase) -> tuple[Document, ...]:
    return tuple(books(seen))


def bare(text: str) -> str:
    """The text without spaces and without what makes a gap of a note."""
    return re.sub(r"\s|待填[：:]|[【】]", "", text)


def lines(here: PaperScope, text: str, kind: Text) -> Iterator[str]:
    shown = to_text(text, here) if kind is Text.PROSE else text
    for line in shown.split("\n"):
        yield re.sub(r"^\d+\. ", "", line)


def test_every_word_of_an_entry_is_on_its_paper(
    seen: KnowledgeBase, papers: tuple[Document, ...]
) -> None:
    missing = []
    for entry in entries(seen):
        here = PaperScope.of(seen, entry)
        said = bare(plain(next(paper for paper in papers if paper.id == entry.id)))
        missing += [
            (entry.id, visit.path, line)
            for visit in texts(entry)
            if visit.text is not None
            for line in lines(here, visit.value, visit.text)
            if bare(line) not in said
        ]
    assert missing == []


def test_every_command_stands_alone_and_as_typed(own: KnowledgeBase) -> None:
    counted = 0
    for entry in entries(own):
        typed = {visit.value.rstrip("\n") for visit in texts(entry) if "run" in visit.path}
        steps = tuple(every(Step, runbook(own, entry)))
        assert typed <= {code.text for code in every(Code, steps)}
        counted += len(typed)
    assert counted > 500


def test_every_link_within_a_paper_leads_somewhere(papers: tuple[Document, ...]) -> None:
    for document in papers:
        links = {span.link for span in every(Span, document) if span.link.startswith("#")}
        assert {link[1:] for link in links} <= anchors(document), document.id


def test_names_and_anchors_stand_once(papers: tuple[Document, ...]) -> None:
    for document in papers:
        steps, headings = every(Step, document), every(Heading, document)
        named = [item.number for item in steps]
        anchored = [item.anchor for item in steps] + [item.anchor for item in headings]
        counted = Counter([*named, *filter(None, anchored)])
        assert [name for name, count in counted.items() if count > 1] == [], document.id


def test_tables_are_whole(papers: tuple[Document, ...]) -> None:
    for document in papers:
        for table in every(Table, document):
            widths = {len(row) for row in table.rows}
            assert len(widths) == 1, document.id
            assert len(table.weights) in {0, *widths}, document.id
        assert {len(steps.head) for steps in every(Steps, document)} <= {4}


def test_there_are_papers_for_both_audiences(papers: tuple[Document, ...]) -> None:
    assert len(papers) > 3


def test_no_paper_for_the_public_tells_a_secret() -> None:
    base, names = library()
    said = "".join(map(repr, books(for_audience(base, "public"))))
    secrets = {**names.secret.places, **{word: name for name, word in SECRET_SCALARS.items()}}
    assert {place for word, place in secrets.items() if word in said} == set()
    assert "open-playbook" in said


def test_the_papers_for_insiders_tell_every_key() -> None:
    base, names = library()
    said = "".join(map(repr, books(base)))
    kinds = ("fault ", "playbook ")
    places = {**names.secret.places, **names.open.places}
    unseen = {
        place for word, place in places.items() if word not in said and place.startswith(kinds)
    }
    assert unseen == set()
