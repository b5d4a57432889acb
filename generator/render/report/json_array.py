"""Problems as one JSON array."""

import json
from collections.abc import Iterable

from generator.diagnostics import Diagnostic
from generator.messages import Catalogue


def as_json(problems: Iterable[Diagnostic], texts: Catalogue) -> str:
    """An array of objects: `path`, `line`, `column`, `severity`, `rule`, `problem`, `remedy`."""
    return json.dumps([_object(item, texts) for item in problems], ensure_ascii=False, indent=2)


def _object(problem: Diagnostic, texts: Catalogue) -> dict[str, object]:
    return {
        "path": problem.location.path,
        "line": problem.location.line,
        "column": problem.location.column,
        "severity": problem.severity.label,
        "rule": problem.rule,
        "problem": texts.problem(problem),
        "remedy": texts.remedy(problem),
    }
