"""`opsbook health`: how well the entries do their work."""

import click

from generator.cli.app import App, UsageProblem
from generator.cli.endings import CONTENT
from generator.cli.help import Verb
from generator.cli.hits import record_place
from generator.cli.progress import Display
from generator.cli.report import show as show_problems
from generator.cli.searching import library
from generator.finder import Library, SettingsError
from generator.finder.titles import Outdone, outdone
from generator.messages import Catalogue, catalogue
from generator.processes import counted


def command(texts: Catalogue) -> click.Command:
    """The verb in one language."""
    search = click.Option(
        ["--search", "searching"], is_flag=True, help=texts.text("cli.options.health-search")
    )
    return Verb(texts, "health", params=[search], callback=_health)


@click.pass_obj
def _health(app: App, *, searching: bool) -> int:
    if not searching:
        raise UsageProblem(app.t("health.which"))
    try:
        with library(app) as found:
            listed = _outdone(app, found)
            for record, other in listed:
                values = {"title": record.title, "other": other.title}
                line = app.t("health.outdone", **values, place=record_place(app, other))
                app.write(f"{record_place(app, record)}: {line}")
            style = "yellow" if listed else "green"
            app.say(app.t("health.done", entries=found.reader.entries, count=len(listed)), style)
    except SettingsError as error:
        show_problems(app, error.diagnostics, catalogue(error.language))
        return CONTENT
    return 0


def _outdone(app: App, found: Library) -> list[Outdone]:
    """The entries whose titles find another first, in order of their ids."""
    with Display(app) as display:
        display.begin("titles", found.reader.entries)
        listed = [one for one in counted(outdone(found), display) if one]
    return sorted(listed, key=lambda one: one.record.id)
