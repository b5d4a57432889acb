"""Problems as workflow commands, which GitHub shows at the line of a pull request.

Source: docs.github.com, “Workflow commands for GitHub Actions”.
"""

from collections.abc import Iterable

from generator.diagnostics import Diagnostic
from generator.messages import Catalogue, line


def github(problems: Iterable[Diagnostic], texts: Catalogue) -> str:
    """One `::error file=…,line=…,col=…,title=…::message` a line."""
    return "\n".join(_command(problem, texts) for problem in problems)


def _command(problem: Diagnostic, texts: Catalogue) -> str:
    place = problem.location
    properties = {
        "file": place.path,
        "line": str(place.line),
        "col": str(place.column),
        "title": problem.rule,
    }
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{problem.severity.label} {listed}::{_data(line(problem, texts))}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
