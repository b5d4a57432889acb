"""The seam between a host and the floors below: how a project becomes a site to publish."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from generator.publish import theme
from generator.render.output import Site


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
    """Reads and renders the project for one audience; "" is the one that sees everything."""
    raise NotImplementedError(project, audience)


def watched_paths(project: Path) -> tuple[Path, ...]:
    """What a server must watch: the project's sources that exist, and the theme."""
    sources = (project / name for name in ("kb", "playbooks", "site_config.yml"))
    return (*(path for path in sources if path.exists()), theme.FOLDER)
