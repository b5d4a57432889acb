"""The seam between a host and the floors below: how a project becomes a site to publish."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from generator.diagnostics import Severity
from generator.messages import catalogue, line
from generator.project import inspect
from generator.publish import theme
from generator.render.output import Site
from generator.render.site import render_site
from generator.values import CONFIG_FILE, SOURCES
from generator.values.moment import today
from generator.values.sources import look


@dataclass(frozen=True, slots=True)
class Attempt:
    """What came of reading and rendering a project.

    Attributes:
        site: what to publish; None when the project has errors.
        problems: what a person should read, one problem a line, ready for a terminal.
    """

    site: Site | None
    problems: tuple[str, ...] = ()


SiteProvider: TypeAlias = Callable[[], Attempt]
"""Makes the site anew at every call; a host calls it once a build."""


def build_site(project: Path, audience: str) -> Attempt:
    """Reads, checks and renders the project for one audience; "" is the one that sees everything.

    Errors come as problems, and so does an audience that the project does not have.
    """
    inspection = inspect(look(project), today())
    texts = catalogue(inspection.language)
    base = inspection.buildable
    if base is None:
        errors = [item for item in inspection.diagnostics if item.severity is Severity.ERROR]
        return Attempt(None, tuple(line(error, texts) for error in errors))
    if audience and audience not in base.config.audiences:
        known = ", ".join(base.config.audiences)
        return Attempt(None, (texts.text("publish.no-audience", name=audience, known=known),))
    return Attempt(render_site(base, audience or base.config.narrowest_audience))


def watched_paths(project: Path) -> tuple[Path, ...]:
    """What a server must watch: the project's sources that exist, and the theme."""
    sources = (project / name for name in (*SOURCES, CONFIG_FILE))
    return (*(path for path in sources if path.exists()), theme.FOLDER)
