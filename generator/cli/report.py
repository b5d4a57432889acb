"""Shows diagnostics to a person: the worst last, where the eye rests."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from generator.cli.app import App
from generator.diagnostics import Diagnostic, Location, Severity
from generator.messages import Catalogue

if TYPE_CHECKING:
    from rich.text import Text

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.NOTICE: "cyan"}


def show(app: App, problems: Iterable[Diagnostic], texts: Catalogue) -> None:
    """Writes the problems to standard output, grouped by severity, notices first."""
    ordered = sorted(
        located(app, problems), key=lambda problem: (problem.severity, problem.sort_key)
    )
    for severity, group in groupby(ordered, key=lambda problem: problem.severity):
        for problem in group:
            app.out.print(_line(problem, texts, _STYLES[severity]), soft_wrap=True)


def located(app: App, problems: Iterable[Diagnostic]) -> list[Diagnostic]:
    """The problems with places as seen from the current folder."""
    return [replace(item, location=located_at(app, item.location)) for item in problems]


def located_at(app: App, location: Location) -> Location:
    """A place with its path as seen from the current folder, where the project lies inside it.

    So an editor or a code host that starts from there opens the right file.
    """
    project, here = app.project.resolve(), Path.cwd()
    if project == here or not project.is_relative_to(here):
        return location
    return replace(location, path=f"{project.relative_to(here).as_posix()}/{location.path}")


def summary(app: App, problems: Iterable[Diagnostic]) -> str:
    """How many problems of each severity that occurs, in words, the worst first."""
    found = Counter(problem.severity for problem in problems)
    told = (_count(app, severity, number) for severity, number in sorted(found.items())[::-1])
    return app.t("list-comma").join(told) or app.t("check.nothing")


def _count(app: App, severity: Severity, number: int) -> str:
    form = "one" if number == 1 else "many"
    return app.t(f"check.{severity.label}.{form}", count=number)


def _line(problem: Diagnostic, texts: Catalogue, style: str) -> "Text":
    from rich.text import Text  # noqa: PLC0415 - see `App.is_piped`

    return Text.assemble(
        (f"{problem.location}: ", "dim"),
        (problem.rule, style),
        f": {texts.problem(problem)}",
        (texts.text("wording.separator") + texts.remedy(problem), "dim"),
    )
