"""Lists: in the order people need, cut into pages, with addresses that nothing else can have."""

import re
from collections import Counter
from dataclasses import replace

import pytest

from generator.model.knowledge_base import KnowledgeBase
from generator.publish.link_check import broken_links
from generator.render.output import Page, Section, Site
from generator.render.site import render_site
from generator.render.site.listing import PAGE_SIZE
from tests.anchors import anchors, repeated_anchors
from tests.bases import base, fault


def site_of(whole: KnowledgeBase) -> Site:
    made = render_site(whole, "internal")
    counts = Counter(file.address for file in made.files)
    assert [address for address, count in counts.items() if count > 1] == []
    assert list(broken_links(made, frozenset())) == []
    return made


def page(site: Site, address: str) -> Page:
    return next(page for page in site.pages if page.address == address)


def rows(site: Site, address: str) -> list[str]:
    return re.findall(r'<a class="ob-row__link" href="[^"]*">([^<]*)</a>', page(site, address).lead)


def section(site: Site, address: str, name: str) -> Section:
    return next(item for item in page(site, address).sections if item.id == name)


def test_the_worst_comes_first() -> None:
    whole = base({"a": fault(severity="low"), "b": fault(severity="critical")})
    assert rows(site_of(whole), "faults/index.html") == ["b", "a"]


def test_an_emergency_lists_what_to_do_before_what_to_prepare() -> None:
    measure = {"type": "app", "event": "丢了", "emergencies": ["data-loss"]}
    playbook = {"emergency": "data-loss", "severity": "low"}
    whole = base({"a": ("measure", measure), "b": ("playbook", playbook)})
    assert rows(site_of(whole), "emergencies/data-loss.html") == ["b", "a"]


@pytest.mark.parametrize(("count", "shown"), [(5, 0), (6, 1)])
def test_a_list_that_one_glance_takes_in_has_no_filter(count: int, shown: int) -> None:
    measures = {
        f"m{number}": ("measure", {"type": "app", "event": "丢了"}) for number in range(count)
    }
    made = site_of(base({f"f{number}": fault() for number in range(count)} | measures))
    for address in ("faults/index.html", "measures/index.html"):
        assert page(made, address).lead.count("data-ob-filter") == shown


def test_a_narrower_list_leads_back_to_the_list_of_its_kind() -> None:
    lost = {"type": "app", "event": "丢了", "emergencies": ["data-loss"]}
    restore = {"emergency": "data-loss", "severity": "low"}
    whole = base(
        {"a": fault(systems=["linux"]), "b": ("measure", lost), "c": ("playbook", restore)}
    )
    made = site_of(whole)
    faults = {"up": "faults/index.html", "up_title": "常见故障"}
    for name in ("category/storage", "severity/low", "system/linux"):
        assert page(made, f"faults/{name}.html").meta == faults
    assert page(made, "emergencies/data-loss.html").meta["up"] == "playbooks/index.html"
    assert page(made, "faults/index.html").meta == {}
    only_prepared = site_of(base({"b": ("measure", lost)}))
    assert page(only_prepared, "emergencies/data-loss.html").meta["up"] == "measures/index.html"


def test_pages_of_a_group_stand_together_and_those_without_one_last() -> None:
    groups = {"a": "须知", "b": None, "c": "制度", "d": "须知"}
    whole = base({name: ("page", {"group": group}) for name, group in groups.items()})
    shown = rows(site_of(whole), "pages/index.html")
    assert sorted(shown) == ["a", "b", "c", "d"]
    assert shown[-1] == "b"
    assert abs(shown.index("a") - shown.index("d")) == 1


def test_a_long_list_is_cut_and_every_entry_is_in_one_page_of_it() -> None:
    names = [f"f{number:03}" for number in range(2 * PAGE_SIZE + 1)]
    made = site_of(base({name: fault() for name in [*names, "index-2"]}))
    addresses = ["faults/index.html", "faults/index_2.html", "faults/index_3.html"]
    shown = [rows(made, address) for address in addresses]
    assert [len(part) for part in shown] == [PAGE_SIZE, PAGE_SIZE, 2]
    assert sorted(name for part in shown for name in part) == sorted([*names, "index-2"])
    lead = page(made, "faults/index_2.html").lead
    assert 'href="index.html">1<' in lead
    assert 'aria-current="page">2<' in lead
    assert 'href="index_3.html">3<' in lead


def test_a_picture_is_found_whatever_its_file_is_called() -> None:
    name = "files/机房 #1 100%?.png"
    whole = base({"a": fault(resolution=[{"do": "看图", "image": name}])})
    made = site_of(replace(whole, files=frozenset({name})))
    assert "<img " in section(made, "faults/a.html", "resolution").html


def test_a_role_or_an_emergency_is_no_entry_of_the_same_name() -> None:
    measure = {"type": "app", "event": "丢了", "role": "duty", "emergencies": ["data-loss"]}
    whole = base(
        {
            "watch": ("measure", measure),
            "duty": ("contact", {"type": "team"}),
            "data-loss": ("playbook", {"emergency": "data-loss", "severity": "low"}),
        }
    )
    made = site_of(whole)
    for address in ("contacts/duty.html", "playbooks/data-loss.html"):
        assert "related" not in {item.id for item in page(made, address).sections}


def test_an_authors_ids_are_the_anchors_whatever_the_page_calls_its_own() -> None:
    phase = {"title": "一", "steps": [{"do": "做"}]}
    names = ["recovery", "rollback", "immediate", "related", "about", "phase"]
    steps = [{"do": "退"}, {"id": "rollback-1", "do": "再退"}, {"id": "phases", "do": "又退"}]
    playbook = {
        "emergency": "data-loss",
        "severity": "low",
        "phases": [{"id": name, **phase} for name in names],
        "immediate": [{"do": "停", "if": "好了", "goto": "recovery"}],
        "rollback": steps,
        "recovery": ["通了"],
    }
    made = site_of(base({"a": ("playbook", playbook)}))
    shown = page(made, "playbooks/a.html")
    inside = set(anchors(shown)) - {section.id for section in shown.sections}
    assert repeated_anchors(shown) == []
    assert {*names, "rollback-1", "phases"} <= inside


def test_an_old_id_leads_to_the_page_of_the_new_one() -> None:
    made = site_of(base({"a": fault(aliases=["old-name", "旧名"])}))
    redirects = [file for file in made.files if file.address == "faults/old-name.html"]
    assert [getattr(file, "target", None) for file in redirects] == ["faults/a.html"]
