"""`opsbook health`: how well the entries do their work."""

import click

from generator.cli.app import App, UsageProblem
from generator.cli.endings import CONTENT
from generator.cli.help import Verb
from generator.cli.hits import record_place
from generator.cli.report import show as show_problems
from generator.cli.search import library
from generator.finder import SettingsError, outdone
from generator.messages import Catalogue, catalogue


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
        with library(app, "") as found:
            listed = list(outdone(found))
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
