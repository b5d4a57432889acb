"""Everything wrong is told in one run: the names in an entry whose form is faulty, too."""

import json
from copy import deepcopy
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.messages import LANGUAGES, catalogue, line
from generator.project import inspect
from generator.values.sources import look
from tests.project.test_inspection import SETTINGS, project

DAY = date(2030, 1, 1)

MANY_FAULTS = """
title: 磁盘写满
category: storag
severity: low
status: published
reviewed: 2029-02-30
colour: red
resoluton:
  - do: 见 [[nowhere]]
    goto: nobody
    within: 15
  - id: last
    role: ghost
  - do: TODO
related: [missing-one, [], missing-two]
"""


def told(folder: Path) -> list[str]:
    return [
        f"{problem.location.line}:{problem.location.column} {problem.rule}"
        for problem in inspect(look(folder), DAY).diagnostics
        if problem.location.path.startswith("kb/")
    ]


def test_mistakes_of_form_and_broken_names_come_together(tmp_path: Path) -> None:
    folder = project(tmp_path, site_config=SETTINGS, kb__faults__disk=MANY_FAULTS)
    assert told(folder) == [
        "3:11 broken-reference",
        "6:11 bad-date",
        "7:1 unknown-key",
        "8:1 unknown-key",
        "9:9 broken-prose-link",
        "10:11 broken-reference",
        "10:11 step-flow",
        "11:13 bad-duration",
        "12:5 missing-key",
        "13:11 broken-reference",
        "14:9 stub",
        "15:11 broken-reference",
        "15:24 wrong-type",
        "15:28 broken-reference",
    ]


def test_nobody_is_told_what_a_faulty_entry_lacks(tmp_path: Path) -> None:
    misspelt = (
        "title: 停电\nemergency: power\nseverity: low\nstatus: published\nrolback: [{do: 撤回}]\n"
    )
    topics = SETTINGS + "emergency_types: [{id: power, title: 停电}]\n"
    folder = project(tmp_path, site_config=topics, playbooks__outage=misspelt)
    rules = {problem.rule for problem in inspect(look(folder), DAY).diagnostics}
    assert rules == {"unknown-key"}
    right = misspelt.replace("rolback", "rollback")
    folder = project(tmp_path, site_config=topics, playbooks__outage=right)
    assert "playbook-incomplete" in {item.rule for item in inspect(look(folder), DAY).diagnostics}


@pytest.mark.parametrize(
    "broken",
    [
        "site_name: [\nlanguage: zh\n",
        "site_nam: 手册\n",
        SETTINGS.replace("categories", "categoriez: 3\ncategries"),
        SETTINGS.replace("id: storage", "idd: storage"),
        SETTINGS.replace("categories: [{id: storage, title: 存储}]", "categories: storage"),
    ],
)
def test_faulty_settings_do_not_hide_what_is_wrong_in_entries(tmp_path: Path, broken: str) -> None:
    fault = "title: 满\ncategory: storage\nseverity: low\nrelated: [missing]\n"
    folder = project(tmp_path, site_config=broken, kb__faults__disk=fault)
    assert told(folder) == ["4:11 broken-reference"]


ENTRIES: dict[str, dict[str, Any]] = {
    "kb/faults/a.yml": {
        "title": "甲",
        "category": "storage",
        "severity": "low",
        "symptoms": ["慢", "满"],
        "messages": [{"text": "No space", "code": "28"}],
        "causes": [{"id": "c", "cause": "日志", "resolution": [{"do": "清理", "goto": "c"}]}],
        "decisions": [{"id": "q", "ask": "满？", "answers": [{"when": "是", "goto": "b"}]}],
        "resolution": [{"do": "一", "run": ["df", "du"], "within": "15m"}, {"do": "二"}],
        "escalation": [{"after": "1h", "to": ["desk"]}],
        "field_audience": {"severity": "internal"},
    },
    "playbooks/b.yml": {
        "title": "乙",
        "emergency": "power",
        "severity": "critical",
        "status": "published",
        "phases": [{"id": "p", "title": "处置", "steps": [{"do": "三", "goto": "p"}]}],
        "last_rehearsed": "2029-01-01",
        "rehearse_every": "6 months",
    },
    "kb/services/s.yml": {
        "title": "丙",
        "calendars": [{"id": "all", "title": "7×24", "always": True}],
        "levels": [
            {
                "id": "l",
                "title": "一级",
                "definition": "停",
                "severity": "low",
                "targets": [{"calendar": "all", "response": "15m"}],
            }
        ],
    },
    "kb/contacts/t.yml": {"title": "丁", "type": "team", "roles": ["desk"], "parent": "t"},
    "kb/glossary.yml": {"title": "词", "terms": [{"term": "盘", "synonyms": ["磁盘", "硬盘"]}]},
    "site_config.yml": {
        "site_name": "手册",
        "severities": [{"id": "critical", "title": "紧急"}, {"id": "low", "title": "轻微"}],
        "categories": [{"id": "storage", "title": "存储"}],
        "emergency_types": [{"id": "power", "title": "停电"}],
        "roles": [{"id": "desk", "title": "值班"}],
    },
}
JUNK: st.SearchStrategy[Any] = st.sampled_from(
    [None, "", "x", 7, True, [], {}, [None], [[]], {"x": 1}, ["a", {}]]
)


def positions(value: object, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The path of everything inside a value."""
    inner = (
        value.items()
        if isinstance(value, dict)
        else enumerate(value)
        if isinstance(value, list)
        else ()
    )
    found = [path] if path else []
    for key, item in inner:
        found += positions(item, (*path, key))
    return found


@st.composite
def spoilt_projects(draw: st.DrawFn) -> dict[str, Any]:
    """Sound files in which a few values and keys are spoilt."""
    files = deepcopy(ENTRIES)
    for _ in range(draw(st.integers(1, 4))):
        name = draw(st.sampled_from(sorted(files)))
        path = draw(st.sampled_from(positions(files[name]) or [()]))
        if not path:
            continue
        holder = files[name]
        for step in path[:-1]:
            holder = holder[step]
        match draw(st.sampled_from(["junk", "drop", "misspell"])):
            case "misspell" if isinstance(path[-1], str):
                holder[f"{path[-1]}x"] = holder.pop(path[-1])
            case "drop":
                del holder[path[-1]]
            case _:
                holder[path[-1]] = deepcopy(draw(JUNK))
    return files


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(files=spoilt_projects())
def test_whatever_is_spoilt_inspecting_ends_with_sentences(files: dict[str, Any]) -> None:
    with TemporaryDirectory() as name:
        folder = Path(name)
        for path, data in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(json.dumps(data, ensure_ascii=False), "utf-8")
        for problem in inspect(look(folder), DAY).diagnostics:
            for language in LANGUAGES:
                assert line(problem, catalogue(language)).isprintable()
