"""A project as a whole: read, checked, and refused as long as it has errors."""

from collections import Counter
from datetime import date
from pathlib import Path

from generator.diagnostics import Severity
from generator.project import Inspection, inspect
from generator.values.sources import look

DAY = date(2030, 1, 1)
SETTINGS = """
site_name: 手册
severities: [{id: critical, title: 紧急}, {id: low, title: 轻微}]
categories: [{id: storage, title: 存储}]
"""
FAULT = """
title: 磁盘写满
category: storage
severity: low
status: published
reviewed: 2029-12-01
review_every: 30d
resolution:
  - do: 清理
"""


def project(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        path = folder / f"{name.replace('__', '/')}.yml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def rules(inspection: Inspection) -> Counter[str]:
    return Counter(problem.rule for problem in inspection.diagnostics)


def test_a_good_project_can_be_built(tmp_path: Path) -> None:
    good = FAULT.replace("2029-12-01", "2029-12-31")
    found = inspect(look(project(tmp_path, site_config=SETTINGS, kb__faults__disk=good)), DAY)
    assert found.diagnostics == ()
    assert found.buildable is not None
    assert set(found.buildable.entries) == {"disk"}


def test_the_day_decides_what_is_overdue(tmp_path: Path) -> None:
    folder = project(tmp_path, site_config=SETTINGS, kb__faults__disk=FAULT)
    assert rules(inspect(look(folder), date(2029, 12, 15))) == {}
    assert rules(inspect(look(folder), DAY)) == {"stale-review": 1}


def test_problems_of_reading_and_of_checking_come_together_in_order(tmp_path: Path) -> None:
    folder = project(
        tmp_path,
        site_config=SETTINGS,
        kb__faults__b=FAULT.replace("storage", "storag"),
        kb__faults__c=FAULT.replace("title", "tilte"),
        kb__faults__a=FAULT.replace("severity: low", "severity: lo"),
    )
    found = inspect(look(folder), date(2029, 12, 15))
    errors = [item for item in found.diagnostics if item.severity is Severity.ERROR]
    assert [item.location.path for item in errors][:2] == ["kb/faults/a.yml", "kb/faults/b.yml"]
    assert {item.location.path for item in errors} == {f"kb/faults/{name}.yml" for name in "abc"}
    assert found.buildable is None
    assert found.knowledge_base is not None


def test_broken_settings_leave_nothing_to_build_but_tell_of_the_entries(tmp_path: Path) -> None:
    folder = project(
        tmp_path,
        site_config="site_name: [\nlanguage: en",
        kb__faults__a=FAULT.replace("title", "tilte"),
    )
    found = inspect(look(folder), DAY)
    assert found.knowledge_base is None
    assert found.buildable is None
    assert {item.location.path for item in found.diagnostics} == {
        "site_config.yml",
        "kb/faults/a.yml",
    }


def test_a_folder_without_settings_is_told_so(tmp_path: Path) -> None:
    found = inspect(look(tmp_path), DAY)
    assert [(item.rule, str(item.location)) for item in found.diagnostics] == [
        ("missing-file", "site_config.yml:1:1")
    ]


def test_warnings_do_not_forbid_building(tmp_path: Path) -> None:
    worst = FAULT.replace("severity: low", "severity: critical")
    found = inspect(look(project(tmp_path, site_config=SETTINGS, kb__faults__disk=worst)), DAY)
    assert found.counts[Severity.WARNING] > 0
    assert found.buildable is not None


def test_the_language_is_that_of_the_settings(tmp_path: Path) -> None:
    english = project(tmp_path, site_config="site_name: Manual\nlanguage: en\n")
    assert inspect(look(english), DAY).language == "en"
