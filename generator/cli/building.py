"""Makes the site of a project and tells how that went."""

from datetime import UTC, datetime

from generator.cli.app import App, UsageProblem
from generator.cli.endings import CONTENT
from generator.cli.parameters import unknown_word
from generator.cli.report import show, summary
from generator.diagnostics import Severity
from generator.messages import catalogue
from generator.model.knowledge_base import KnowledgeBase
from generator.project import Inspection, inspect
from generator.publish.disk import ForeignFolderError
from generator.publish.mkdocs_site import BuildFailedError, BuildReport, build
from generator.publish.project_site import rendered
from generator.publish.standing import Build
from generator.render.output import Page, Site


def built(app: App, asked: Build) -> list[str] | int:
    """Builds a site; what is to be said of its content besides, or the code of a bad ending."""
    with app.err.status(app.t("build.working")):
        inspection = inspect(asked.project, datetime.now(UTC).astimezone().date())
        base = inspection.buildable
        if base is None:
            return refused(app, inspection, "build")
        site = site_for(app, base, asked.audience)
        try:
            report = build(site, asked.project, asked.target)
        except ForeignFolderError as error:
            raise UsageProblem(app.t("build.foreign", folder=error.folder)) from None
        except BuildFailedError as error:
            app.say("\n".join(error.problems), "red")
            return CONTENT
    _done(app, asked, site, report)
    found = summary(app, inspection.diagnostics) if inspection.diagnostics else ""
    return [*report.warnings, *([app.t("build.found", found=found)] if found else [])]


def site_for(app: App, base: KnowledgeBase, audience: str) -> Site:
    """The site of an audience; "" is the one that sees everything.

    Raises:
        UsageProblem: the project has no such audience.
    """
    return rendered(base, app.project, known_audience(app, base, audience))


def known_audience(app: App, base: KnowledgeBase, audience: str) -> str:
    """The audience itself; for "" the one that sees everything.

    Raises:
        UsageProblem: the project has no such audience.
    """
    known = base.config.audiences
    if audience and audience not in known:
        reason = unknown_word(app.texts, audience, known)
        raise UsageProblem(app.t("ending.bad-value", name="--audience", reason=reason))
    return audience or base.config.narrowest_audience


def refused(app: App, inspection: Inspection, verb: str) -> int:
    """Tells the errors of the content, because of which a verb did nothing; its exit code."""
    errors = [item for item in inspection.diagnostics if item.severity is Severity.ERROR]
    show(app, errors, catalogue(inspection.language))
    app.say(app.t(f"{verb}.refused", count=len(errors)), "red")
    return CONTENT


def _done(app: App, asked: Build, site: Site, report: BuildReport) -> None:
    made = app.t(
        "build.done",
        pages=report.pages,
        entries=sum(isinstance(file, Page) and "id" in file.meta for file in site.files),
        folder=asked.target,
        seconds=f"{report.seconds:.1f}",
    )
    app.say(made, "green")
