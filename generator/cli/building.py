"""Makes the site of a project and tells how that went."""

import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from generator.cli.app import App, UsageProblem
from generator.cli.endings import CONTENT
from generator.cli.parameters import unknown_word
from generator.cli.progress import Display
from generator.cli.report import show, summary
from generator.diagnostics import Severity
from generator.messages import catalogue
from generator.model.knowledge_base import KnowledgeBase
from generator.processes import Progress
from generator.project import Inspection, inspect, lasting
from generator.publish.disk import ForeignFolderError
from generator.publish.mkdocs_site import BuildFailedError, BuildReport, Order
from generator.publish.papers import Papers
from generator.publish.project_build import build_project
from generator.publish.shard_file import mark, read
from generator.publish.standing import Build
from generator.values.moment import today
from generator.values.sources import Sources


def built(
    app: App, asked: Build, sources: Sources, *, timings: bool, shards: Sequence[Path] = ()
) -> list[str] | int:
    """Builds a site; what is to be said of its content besides, or the code of a bad ending.

    Args:
        app: where to speak.
        asked: what to build.
        sources: the files of the project, just looked at.
        timings: whether to tell where the time went.
        shards: files of pages that were made elsewhere.

    Raises:
        ForeignShardError: a shard is damaged, or of another site.
    """
    started = time.monotonic()
    with lasting(), Display(app) as display:
        inspection = inspect(sources, today(), progress=display)
        base = inspection.buildable
        if base is None:
            return refused(app, inspection, "build")
        audience = known_audience(app, base, asked.audience)
        order = Order(asked.project, asked.target, asked.memory, progress=display)
        brought = [product for file in shards for product in read(file, mark(base, audience))]
        try:
            papers = _papers(app, asked, base, audience, display)
            report = build_project(base, inspection.digests, audience, order, brought, papers)
        except ForeignFolderError as error:
            raise UsageProblem(app.t("build.foreign", folder=error.folder)) from None
        except BuildFailedError as error:
            app.say("\n".join(error.problems), "red")
            return CONTENT
    if timings:
        app.err.print(display.timings())
    _done(app, asked, len(base.entries), replace(report, seconds=time.monotonic() - started))
    found = summary(app, inspection.diagnostics) if inspection.diagnostics else ""
    return [*report.warnings, *([app.t("build.found", found=found)] if found else [])]


def _papers(
    app: App, asked: Build, base: KnowledgeBase, audience: str, progress: Progress
) -> Papers:
    if not asked.with_print:
        return Papers()
    from generator.cli.paper import papers_of  # noqa: PLC0415 - the press takes a second to read

    return papers_of(app, asked, base, audience, progress)


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


def _done(app: App, asked: Build, entries: int, report: BuildReport) -> None:
    made = app.t(
        "build.done",
        pages=report.pages,
        entries=entries,
        folder=asked.target,
        seconds=f"{report.seconds:.1f}",
    )
    app.say(made, "green")
