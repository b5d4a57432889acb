"""What the search offers beside its answers is what the audience may see."""

import json
from typing import Any

from generator.audience import for_audience
from generator.model.knowledge_base import KnowledgeBase
from generator.render.site.library import Library
from generator.render.site.search_help import search_help
from tests.bases import base, fault

HOME = {"wizard": "wizard", "hotlines": ["desk"], "emergencies": ["open", "secret"]}


def told(knowledge: KnowledgeBase, audience: str) -> dict[str, Any]:
    script = search_help(Library(for_audience(knowledge, audience)), audience).content.decode()
    told: dict[str, Any] = json.loads(script.removeprefix("var opsbookHelp = ").removesuffix(";\n"))
    return told


def knowledge() -> KnowledgeBase:
    playbook = {"emergency": "data-loss", "severity": "critical", "status": "published"}
    open_to_all = {"audience": "public", "status": "published"}
    numbers = [{"number": "400-1", "audience": "public"}, {"number": "139-2"}]
    entries: dict[str, tuple[str, dict[str, Any]]] = {
        "open": ("playbook", {**playbook, "audience": "public"}),
        "secret": ("playbook", playbook),
        "desk": ("contact", {**open_to_all, "type": "team", "phones": numbers}),
        "wizard": ("page", open_to_all),
    }
    return base(entries, home=HOME)


def test_everybody_is_offered_what_is_open() -> None:
    html = told(knowledge(), "public")["html"]
    assert 'href="playbooks/open.html"' in html
    assert 'href="tel:4001"' in html
    assert 'href="pages/wizard.html"' in html
    assert "secret" not in html
    assert "139" not in html


def test_keepers_are_offered_all() -> None:
    html = told(knowledge(), "internal")["html"]
    assert 'href="playbooks/secret.html"' in html
    assert 'href="tel:1392"' in html


def test_it_is_said_when_the_site_holds_less_than_all() -> None:
    assert told(knowledge(), "public")["audience"] == "公开"
    assert told(knowledge(), "internal")["audience"] == ""


def test_severities_that_are_used_have_the_rank_of_the_owners_ladder() -> None:
    assert told(knowledge(), "public")["levels"] == {"critical": 1}
    assert told(base({"slow": fault(severity="low")}), "internal")["levels"] == {"low": 2}


def test_a_site_that_holds_nothing_ready_offers_nothing() -> None:
    assert told(base({}), "internal")["html"] == ""
