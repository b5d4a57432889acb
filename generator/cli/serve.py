"""`opsbook serve`: the site on this machine, renewed with every edit."""

from dataclasses import replace
from pathlib import Path

import click

from generator.cli.app import App, UsageProblem
from generator.cli.bug_report import report_bug
from generator.cli.build import audience_option
from generator.cli.building import known_audience
from generator.cli.endings import CONTENT
from generator.cli.help import Verb
from generator.cli.parameters import Number
from generator.cli.progress import Display
from generator.cli.report import show
from generator.diagnostics import Severity
from generator.messages import Catalogue, catalogue
from generator.project import Desk, inspect, lasting, paused
from generator.publish.mkdocs_serve import serve
from generator.publish.mkdocs_site import BuildFailedError, BuildReport, Order
from generator.publish.project_build import build_project
from generator.publish.project_site import watched_paths
from generator.values.moment import today
from generator.values.sources import look


def command(texts: Catalogue) -> click.Command:
    """The verb in one language."""
    port = click.Option(
        ["--port"],
        type=Number(texts, "port"),
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


class _Source:
    """Makes the site from the project; once it could, no mistake and no bug ends the server."""

    def __init__(self, app: App, project: Path, audience: str) -> None:
        self._app = app
        self._project = project
        self._audience = audience
        self._has_served = False
        self._desk = Desk()

    def build(self, order: Order) -> BuildReport | None:
        """Builds the site as the project is now; None, after telling why, when it cannot be."""
        if self._has_served:
            with paused():
                return self._again(order)
        with lasting(), Display(self._app) as display:
            made = self._make(replace(order, progress=display))
        self._has_served = made is not None
        return made

    def _again(self, order: Order) -> BuildReport | None:
        made = None
        try:
            made = self._make(order)
        except BuildFailedError:
            raise
        except UsageProblem as error:
            self._app.say(error.message, "red")
        except Exception as error:  # noqa: BLE001 - the last good page outlives our bugs too
            report_bug(error, self._app.err, self._app.texts)
        if made is None:
            self._app.say(self._app.t("serve.kept"), "yellow")
        return made

    def _make(self, order: Order) -> BuildReport | None:
        inspection = inspect(look(self._project), today(), self._desk, order.progress)
        base = inspection.buildable
        if base is not None:
            audience = known_audience(self._app, base, self._audience)
            return build_project(base, inspection.digests, audience, order)
        errors = [item for item in inspection.diagnostics if item.severity is Severity.ERROR]
        show(self._app, errors, catalogue(inspection.language))
        return None


@click.pass_obj
def _serve(app: App, audience: str, port: int) -> int:
    project = app.project
    source = _Source(app, project, audience)
    watch = watched_paths(project)
    try:
        served = serve(source.build, project, watch=watch, port=port, listener=_Listener(app))
    except BuildFailedError as error:
        app.say("\n".join(error.problems), "red")
        return CONTENT
    except OSError as error:
        if error.filename is not None:
            raise
        raise UsageProblem(app.t("serve.port", port=port, reason=error.strerror)) from None
    return 0 if served else CONTENT
