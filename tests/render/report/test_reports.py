"""What programs read of the problems: JSON, GitHub's workflow commands, SARIF."""

import json
import re
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Diagnostic, Location, Severity
from generator.messages import LANGUAGES, Language, catalogue
from generator.render.report import REPORTS

UNKNOWN = Diagnostic(
    "unknown-key",
    Location("kb/faults/磁盘 满.yml", 4, 3),
    values={"key": "symtoms", "suggestion": "symptoms"},
    variant="near",
)
NOTICE = Diagnostic("not-an-entry", Location("kb/备忘.txt"), Severity.NOTICE)
WARNING = Diagnostic(
    "stale-review", Location("kb/a.yml", 2, 1), Severity.WARNING, {}, variant="never"
)
ALL = (UNKNOWN, WARNING, NOTICE)


def report(name: str, *problems: Diagnostic, language: Language = "zh") -> str:
    return REPORTS[name](problems, catalogue(language))


def test_the_formats_for_programs() -> None:
    assert list(REPORTS) == ["json", "github", "sarif"]


def test_json_is_an_array_of_objects_in_the_order_of_the_problems() -> None:
    first, *others = json.loads(report("json", *ALL))
    assert first == {
        "path": "kb/faults/磁盘 满.yml",
        "line": 4,
        "column": 3,
        "severity": "error",
        "rule": "unknown-key",
        "problem": "没有“symtoms”这个键",
        "remedy": "是不是想写“symptoms”",
    }
    assert [item["severity"] for item in others] == ["warning", "notice"]


def test_json_is_read_by_people_too() -> None:
    assert "磁盘 满" in report("json", UNKNOWN)


def test_github_shows_a_problem_at_its_line() -> None:
    assert report("github", UNKNOWN) == (
        "::error file=kb/faults/磁盘 满.yml,line=4,col=3,title=unknown-key::"
        "kb/faults/磁盘 满.yml:4:3: unknown-key: 没有“symtoms”这个键；是不是想写“symptoms”"
    )


def test_github_has_a_word_for_every_severity() -> None:
    lines = report("github", *ALL).splitlines()
    assert [line.split(" ")[0] for line in lines] == ["::error", "::warning", "::notice"]


texts = st.text(max_size=20)


@given(path=texts, value=texts)
def test_github_is_never_misled_by_what_an_author_writes(path: str, value: str) -> None:
    problem = Diagnostic("missing-key", Location(path), values={"key": value})
    told = report("github", problem)
    assert told.count("\n") == told.count("\r") == 0
    assert told.count("::") >= 2
    properties = told.removeprefix("::error ").split("::")[0].split(",")
    assert [item.split("=")[0] for item in properties] == ["file", "line", "col", "title"]
    shown = properties[0].removeprefix("file=")
    assert _decoded(shown) == path


def _decoded(text: str) -> str:
    codes = {"%25": "%", "%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ","}
    return re.sub("%(25|0D|0A|3A|2C)", lambda found: codes[found[0]], text)


def sarif(*problems: Diagnostic, language: Language = "zh") -> dict[str, Any]:
    log = json.loads(report("sarif", *problems, language=language))
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-2.1.0.json")
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def test_sarif_names_the_tool_and_every_rule_once() -> None:
    driver = sarif(*ALL, UNKNOWN)["tool"]["driver"]
    assert driver["name"] == "opsbook"
    assert [rule["id"] for rule in driver["rules"]] == [
        "not-an-entry",
        "stale-review",
        "unknown-key",
    ]


def test_sarif_tells_level_place_and_text() -> None:
    first, second, third = sarif(*ALL)["results"]
    assert [item["level"] for item in (first, second, third)] == ["error", "warning", "note"]
    assert first["ruleId"] == "unknown-key"
    assert first["message"]["text"] == "没有“symtoms”这个键；是不是想写“symptoms”"
    (location,) = first["locations"]
    place = location["physicalLocation"]
    assert place["region"] == {"startLine": 4, "startColumn": 3}
    uri = place["artifactLocation"]["uri"]
    assert uri.isascii()
    assert " " not in uri
    assert unquote(uri) == "kb/faults/磁盘 满.yml"


def test_sarif_names_a_file_whose_name_is_not_utf_8() -> None:
    (result,) = sarif(Diagnostic("empty-file", Location("kb/\udcff.yml")))["results"]
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "kb/%FF.yml"


def test_sarif_counts_columns_as_we_do() -> None:
    assert sarif(UNKNOWN)["columnKind"] == "unicodeCodePoints"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_problem_is_a_report_too(language: Language) -> None:
    assert json.loads(report("json", language=language)) == []
    assert report("github", language=language) == ""
    assert sarif(language=language)["results"] == []


def test_problems_are_told_in_the_language_of_the_project() -> None:
    (found,) = json.loads(report("json", UNKNOWN, language="en"))
    assert "symtoms" in found["problem"]
    assert found["problem"].isascii()
