"""`opsbook build`: the site, whole or not at all."""

from datetime import UTC, datetime
from pathlib import Path

import click

from generator.cli.app import App, UsageProblem
from generator.cli.endings import CONTENT
from generator.cli.help import Verb
from generator.cli.parameters import Folder, unknown_word
from generator.cli.report import show, summary
from generator.diagnostics import Severity
from generator.messages import Catalogue, catalogue
from generator.model.knowledge_base import KnowledgeBase
from generator.project import Inspection, inspect
from generator.publish.disk import ForeignFolderError
from generator.publish.mkdocs_site import BuildFailedError, BuildReport, build
from generator.publish.project_site import rendered
from generator.render.output import Page, Site


def command(texts: Catalogue) -> click.Command:
    """The verb in one language."""
    site_dir = click.Option(
        ["--site-dir"],
        type=Folder(texts, exists=False),
        metavar="DIR",
        help=texts.text("cli.options.site-dir"),
    )
    return Verb(texts, "build", params=[audience_option(texts), site_dir], callback=_build)


def audience_option(texts: Catalogue) -> click.Option:
    """`--audience`, whose names are the project's own."""
    return click.Option(
        ["--audience"], metavar="NAME", default="", help=texts.text("cli.options.audience")
    )


@click.pass_obj
def _build(app: App, audience: str, site_dir: Path | None) -> int:
    project = app.project
    target = site_dir or project / "site"
    with app.err.status(app.t("build.working")):
        inspection = inspect(project, datetime.now(UTC).astimezone().date())
        base = inspection.buildable
        if base is None:
            return _refused(app, inspection)
        site = site_for(app, base, audience)
        try:
            report = build(site, project, target)
        except ForeignFolderError as error:
            raise UsageProblem(app.t("build.foreign", folder=error.folder)) from None
        except BuildFailedError as error:
            app.say("\n".join(error.problems), "red")
            return CONTENT
    _tell(app, site, inspection, report, target)
    return 0


def site_for(app: App, base: KnowledgeBase, audience: str) -> Site:
    """The site of an audience; "" is the one that sees everything.

    Raises:
        UsageProblem: the project has no such audience.
    """
    known = base.config.audiences
    if audience and audience not in known:
        reason = unknown_word(app.texts, audience, known)
        raise UsageProblem(app.t("ending.bad-value", name="--audience", reason=reason))
    return rendered(base, app.project, audience or base.config.narrowest_audience)


def _refused(app: App, inspection: Inspection) -> int:
    errors = [item for item in inspection.diagnostics if item.severity is Severity.ERROR]
    show(app, errors, catalogue(inspection.language))
    app.say(app.t("build.refused", count=len(errors)), "red")
    return CONTENT


def _tell(app: App, site: Site, inspection: Inspection, report: BuildReport, target: Path) -> None:
    for warning in report.warnings:
        app.say(warning, "yellow")
    made = app.t(
        "build.done",
        pages=report.pages,
        entries=sum(isinstance(file, Page) and "id" in file.meta for file in site.files),
        folder=target,
        seconds=f"{report.seconds:.1f}",
    )
    app.say(made, "green")
    if inspection.diagnostics:
        app.say(app.t("build.found", found=summary(app, inspection.diagnostics)), "yellow")
    app.say(app.t("build.open", page=target / "index.html"))
