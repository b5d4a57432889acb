"""`opsbook serve`: the site on this machine, renewed with every edit."""

from datetime import UTC, datetime

import click

from generator.cli.app import App, UsageProblem
from generator.cli.build import audience_option, site_for
from generator.cli.endings import CONTENT
from generator.cli.help import Verb
from generator.cli.parameters import Port
from generator.cli.report import show
from generator.diagnostics import Severity
from generator.messages import Catalogue, catalogue
from generator.project import inspect
from generator.publish.mkdocs_serve import serve
from generator.publish.mkdocs_site import BuildFailedError, BuildReport
from generator.publish.project_site import watched_paths
from generator.render.output import Site


def command(texts: Catalogue) -> click.Command:
    """The verb in one language."""
    port = click.Option(
        ["--port"],
        type=Port(texts),
        metavar="N",
        default=8000,
        help=texts.text("cli.options.port"),
    )
    return Verb(texts, "serve", params=[audience_option(texts), port], callback=_serve)


class _Listener:
    """Tells on the terminal what the server does."""

    def __init__(self, app: App) -> None:
        self._app = app

    def ready(self, url: str) -> None:
        self._app.say(self._app.t("serve.ready", url=url), "bold green")

    def built(self, report: BuildReport) -> None:
        for warning in report.warnings:
            self._app.say(warning, "yellow")
        seconds = f"{report.seconds:.1f}"
        self._app.say(self._app.t("serve.built", pages=report.pages, seconds=seconds))

    def failed(self, problems: tuple[str, ...]) -> None:
        self._app.say("\n".join(problems), "red")
        self._app.say(self._app.t("serve.kept"), "yellow")


@click.pass_obj
def _serve(app: App, audience: str, port: int) -> int:
    project = app.project

    def rebuild() -> Site | None:
        inspection = inspect(project, datetime.now(UTC).astimezone().date())
        base = inspection.buildable
        if base is not None:
            return site_for(app, base, audience)
        errors = [item for item in inspection.diagnostics if item.severity is Severity.ERROR]
        show(app, errors, catalogue(inspection.language))
        app.say(app.t("serve.kept"), "yellow")
        return None

    watch = watched_paths(project)
    try:
        served = serve(rebuild, project, watch=watch, port=port, listener=_Listener(app))
    except BuildFailedError as error:
        app.say("\n".join(error.problems), "red")
        return CONTENT
    except OSError as error:
        raise UsageProblem(app.t("serve.port", port=port, reason=error.strerror)) from None
    return 0 if served else CONTENT
