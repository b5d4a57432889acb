"""Everything that can be printed of whole libraries: the own one, and one full of secrets."""

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from generator.audience import for_audience
from generator.loader import load
from generator.model.knowledge_base import KnowledgeBase
from generator.prose import Span, Table
from generator.render.print.blocks import Heading, Step
from generator.render.print.document import Document
from generator.render.print.orders import OrderKind, papers
from generator.render.print.walk import anchors
from tests.bases import base, fault
from tests.render.print.books import emergency, every
from tests.render.site.secrets_of import SECRET_SCALARS, library

ROOT = Path(__file__).parents[3]
AUDIENCES = ("public", "internal")


@pytest.fixture(scope="module")
def own() -> KnowledgeBase:
    knowledge = load(ROOT).knowledge_base
    assert knowledge is not None
    return knowledge


@pytest.fixture(scope="module", params=AUDIENCES)
def made(own: KnowledgeBase, request: pytest.FixtureRequest) -> dict[str, Document]:
    seen = for_audience(own, request.param)
    return {order.id: order.make() for order in papers(seen, request.param)}


@cache
def secret_papers(audience: str) -> str:
    knowledge, _ = library()
    seen = for_audience(knowledge, audience)
    return "".join(repr((order, order.make())) for order in papers(seen, audience))


def kinds(knowledge: KnowledgeBase) -> Counter[OrderKind]:
    return Counter(order.kind for order in papers(knowledge))


def test_a_playbook_has_a_sheet_and_a_card_beside_its_runbook() -> None:
    orders = [order for order in papers(emergency()) if order.entry == "data-loss"]
    assert [(order.kind.value, order.id, order.title) for order in orders] == [
        ("runbook", "data-loss", "数据丢失应急预案"),
        ("wall-sheet", "data-loss_wall-sheet", "数据丢失应急预案"),
        ("pocket-card", "data-loss_pocket-card", "数据丢失应急预案"),
    ]


def test_every_base_has_a_plan_and_a_handbook() -> None:
    orders = papers(base({"disk-full": fault()}))
    assert [order.id for order in orders] == ["disk-full", "site_service-plan", "site_handbook"]


def test_a_policy_without_a_ladder_has_a_card_and_no_poster() -> None:
    assert kinds(base({"basic": ("service", {})}))[OrderKind.POSTER] == 0
    assert kinds(base({"basic": ("service", {})}))[OrderKind.CONTACT_CARD] == 1
    climbing = {"escalation": [{"to": ["boss"]}]}
    assert kinds(base({"basic": ("service", climbing)}))[OrderKind.POSTER] == 1


def test_the_own_library_offers_every_kind_to_insiders(own: KnowledgeBase) -> None:
    assert set(kinds(own)) == set(OrderKind)


def test_nothing_is_made_before_it_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> Document:
        raise AssertionError

    monkeypatch.setattr("generator.render.print.orders.runbook_of", refuse)
    order = next(iter(papers(emergency())))
    with pytest.raises(AssertionError):
        order.make()


def test_names_are_safe_for_files_on_all_systems(own: KnowledgeBase) -> None:
    names = [order.id for order in papers(own)]
    assert len(set(names)) == len(names)
    assert [name for name in names if not re.fullmatch(r"[a-z0-9-]+(_[a-z-]+)?", name)] == []
    assert names == [order.id for order in papers(own)]


def test_documents_are_named_as_ordered(made: dict[str, Document]) -> None:
    assert {name: document.id for name, document in made.items()} == {name: name for name in made}


def test_every_link_within_a_paper_leads_somewhere(made: dict[str, Document]) -> None:
    for document in made.values():
        links = {span.link for span in every(Span, document) if span.link.startswith("#")}
        assert {link[1:] for link in links} <= anchors(document), document.id


def test_anchors_stand_once(made: dict[str, Document]) -> None:
    for document in made.values():
        headings = [heading.anchor for heading in every(Heading, document)]
        steps = [step.anchor for step in every(Step, document)]
        counted = Counter(filter(None, [*headings, *steps]))
        assert [name for name, count in counted.items() if count > 1] == [], document.id


def test_tables_are_whole(made: dict[str, Document]) -> None:
    for document in made.values():
        for table in every(Table, document):
            widths = {len(row) for row in table.rows}
            assert len(widths) == 1, document.id
            assert len(table.weights) in {0, *widths}, document.id


def test_every_paper_tells_its_version_and_its_readers(made: dict[str, Document]) -> None:
    for document in made.values():
        assert document.version
        assert document.version in "".join(document.running.foot)
        assert document.running.head[-1] in {"公开", "内部"}


def test_no_paper_for_the_public_tells_a_secret() -> None:
    _, names = library()
    said = secret_papers("public")
    secrets = {**names.secret.places, **{word: name for name, word in SECRET_SCALARS.items()}}
    assert {place for word, place in secrets.items() if word in said} == set()
    assert all(word in said for word in ("open-playbook", "open-service", "open-form"))


NOT_PRINTED = re.compile(
    r"(?i)\.id$|^id in |page\.group$"
    r"|course\.(exercises|questions|drill)\b|Drill\.injects"
)
"""What only the site needs, and what would spoil an exam."""


def test_the_papers_for_insiders_tell_every_other_key() -> None:
    _, names = library()
    said = secret_papers("internal")
    places = {**names.secret.places, **names.open.places}
    untold = {place for word, place in places.items() if word not in said}
    assert {place for place in untold if not NOT_PRINTED.search(place)} == set()
