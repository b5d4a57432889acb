"""This repository's own knowledge base: nothing wrong with it, and it builds for everybody."""

import re
from datetime import date
from pathlib import Path

import pytest

from generator.diagnostics import Severity
from generator.messages import catalogue, line
from generator.model.contact import Contact
from generator.model.kinds import KINDS
from generator.model.knowledge_base import KnowledgeBase
from generator.project import Inspection, inspect
from generator.publish.mkdocs_site import build
from generator.render.site import render_site
from generator.values.sources import look
from tests.anchors import repeated_anchors

ROOT = Path(__file__).parent.parent
DAY = date(2026, 11, 21)
"""When the entries were last reviewed; what falls due later is for their owners."""

PHONE = re.compile(r"(?<!\d)(?:1[3-9]\d{9}|\(?0\d{2,3}\)?[- ]?\d{7,8}|[48]00-?\d{3}-?\d{4})(?!\d)")
AUDIENCES = ("public", "internal")


@pytest.fixture(scope="module")
def inspection() -> Inspection:
    return inspect(look(ROOT), DAY)


@pytest.fixture(scope="module")
def base(inspection: Inspection) -> KnowledgeBase:
    assert inspection.buildable is not None
    return inspection.buildable


def sources() -> list[Path]:
    return [ROOT / "site_config.yml", *ROOT.glob("kb/**/*.yml"), *ROOT.glob("playbooks/*.yml")]


def test_there_is_no_error_and_no_warning(inspection: Inspection) -> None:
    texts = catalogue(inspection.language)
    told = [line(item, texts) for item in inspection.diagnostics if item.severity > Severity.NOTICE]
    assert told == []


def test_it_has_entries_of_every_kind(base: KnowledgeBase) -> None:
    assert {entry.kind for entry in base.entries.values()} == set(KINDS)


@pytest.mark.parametrize("audience", AUDIENCES)
def test_it_builds_without_a_warning(base: KnowledgeBase, audience: str, tmp_path: Path) -> None:
    report = build(render_site(base, audience), ROOT, tmp_path / "site")
    assert report.warnings == ()


@pytest.mark.parametrize("audience", AUDIENCES)
def test_an_anchor_stands_once_in_a_page(base: KnowledgeBase, audience: str) -> None:
    for page in render_site(base, audience).pages:
        assert repeated_anchors(page) == [], page.address


def test_no_internal_number_is_in_the_public_site(base: KnowledgeBase) -> None:
    contacts = base.of(Contact)
    numbers = [item for contact in contacts for item in (*contact.phones, *contact.faxes)]
    open_ones = {item.number for item in numbers if item.audience == "public"}
    internal = {item.number for item in numbers} - open_ones
    pages = "".join(repr(file) for file in render_site(base, "public").files)
    assert open_ones
    assert [number for number in internal if number in pages and "待填" not in number] == []


def test_only_contacts_hold_telephone_numbers() -> None:
    found = {
        source.relative_to(ROOT).as_posix(): PHONE.findall(source.read_text("utf-8"))
        for source in sources()
        if source.parent.name != "contacts"
    }
    assert {name: numbers for name, numbers in found.items() if numbers} == {}


def test_the_pattern_for_numbers_finds_those_of_the_contacts() -> None:
    texts = [source.read_text("utf-8") for source in sources() if source.parent.name == "contacts"]
    assert sum(bool(PHONE.search(text)) for text in texts) > 3


@pytest.mark.parametrize("manual", sorted(ROOT.glob("docs/**/*.md")), ids=lambda path: path.name)
def test_every_local_link_of_the_manual_leads_to_a_file(manual: Path) -> None:
    links = re.findall(r"\]\(([^)\s#]+)", manual.read_text("utf-8"))
    local = [link for link in links if not re.match(r"[a-z]+:", link)]
    assert [link for link in local if not (manual.parent / link).exists()] == []


def test_the_table_of_sources_names_every_entry_by_its_file() -> None:
    text = (ROOT / "docs/sources.md").read_text("utf-8")
    named = re.findall(r"\[([a-z0-9-]+)\]\(\.\./([^)]+)\)", text)
    assert len(named) > 100
    assert [pair for pair in named if Path(pair[1]).stem != pair[0]] == []
