"""`opsbook check`: everything that is wrong, with its place."""

import click

from generator.cli.app import App
from generator.cli.endings import CONTENT
from generator.cli.help import Verb
from generator.cli.parameters import one_of
from generator.cli.progress import Display
from generator.cli.report import located, show, summary
from generator.diagnostics import Severity
from generator.messages import Catalogue, catalogue
from generator.project import Inspection, inspect
from generator.render.report import REPORTS
from generator.values.moment import today
from generator.values.sources import look

_PEOPLE = "text"


def command(texts: Catalogue) -> click.Command:
    """The verb in one language."""
    form = one_of(texts, ["--format", "form"], [_PEOPLE, *REPORTS], _PEOPLE)
    strict = click.Option(["--strict"], is_flag=True, help=texts.text("cli.options.strict"))
    return Verb(texts, "check", params=[form, strict], callback=_check)


@click.pass_obj
def _check(app: App, form: str, *, strict: bool) -> int:
    with Display(app) as display:
        inspection = inspect(look(app.project), today(), progress=display)
    if form == _PEOPLE:
        _show(app, inspection)
    else:
        problems = located(app, inspection.diagnostics)
        app.write(REPORTS[form](problems, catalogue(inspection.language)))
    return CONTENT if _fails(inspection, strict=strict) else 0


def _show(app: App, inspection: Inspection) -> None:
    show(app, inspection.diagnostics, catalogue(inspection.language))
    base = inspection.knowledge_base
    entries = len(base.entries) if base else 0
    style = "red" if inspection.counts[Severity.ERROR] else "green"
    app.say(app.t("check.done", entries=entries, found=summary(app, inspection.diagnostics)), style)


def _fails(inspection: Inspection, *, strict: bool) -> bool:
    limit = Severity.WARNING if strict else Severity.ERROR
    return any(problem.severity >= limit for problem in inspection.diagnostics)
