"""Problems as SARIF 2.1.0, which code hosts and editors read.

Source: OASIS, Static Analysis Results Interchange Format (SARIF) Version 2.1.0.
"""

import json
from collections.abc import Iterable
from urllib.parse import quote

from generator.diagnostics import Diagnostic, Severity
from generator.messages import Catalogue

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "note"}


def sarif(problems: Iterable[Diagnostic], texts: Catalogue) -> str:
    """A SARIF log with one run."""
    found = list(problems)
    driver = {"name": "opsbook", "rules": [{"id": name} for name in sorted(_rules(found))]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, texts) for problem in found],
    }
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }
    return json.dumps(log, ensure_ascii=False, indent=2)


def _rules(problems: Iterable[Diagnostic]) -> set[str]:
    return {problem.rule for problem in problems}


def _result(problem: Diagnostic, texts: Catalogue) -> dict[str, object]:
    place = problem.location
    text = texts.problem(problem) + texts.text("wording.separator") + texts.remedy(problem)
    uri = quote(place.path, errors="surrogateescape")
    physical = {
        "artifactLocation": {"uri": uri, "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": place.line, "startColumn": place.column},
    }
    return {
        "ruleId": problem.rule,
        "level": _LEVELS[problem.severity],
        "message": {"text": text},
        "locations": [{"physicalLocation": physical}],
    }
