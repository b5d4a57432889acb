"""Builds a site with MkDocs as a library: quiet, whole or not at all."""

import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from mkdocs.exceptions import MkDocsException

from generator.publish.assembly import assembled
from generator.publish.disk import replaced
from generator.publish.frames import UnusableFrameError
from generator.publish.host import Host
from generator.publish.host_memory import recalled, remember
from generator.publish.link_check import told
from generator.publish.mkdocs_frames import fits, host
from generator.publish.mkdocs_log import quiet
from generator.publish.mkdocs_run import CompanyError, run
from generator.publish.publication import UnknownSiteError, publish
from generator.publish.standing import Build
from generator.publish.theme import MADE_SCRIPT, bundles
from generator.render.output import Page, Site


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build made.

    Attributes:
        pages: how many pages.
        warnings: what MkDocs warned of, broken links included.
        seconds: how long it took, wall-clock time.
    """

    pages: int
    warnings: tuple[str, ...]
    seconds: float


class BuildFailedError(Exception):
    """MkDocs refused, or a strict build met warnings.

    Attributes:
        problems: what it said, one problem an item.
    """

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def build(
    site: Site,
    project: Path,
    site_dir: Path,
    *,
    memory: Path | None = None,
    site_url: str = "",
    strict: bool = False,
) -> BuildReport:
    """Builds a site; the folder changes only when all went well.

    Args:
        site: what to publish.
        project: where attachments lie, and perhaps a `mkdocs.yml` with wishes of the owner.
        site_dir: the folder to replace.
        memory: a folder for what makes the next build of this `site_dir` faster; None for one in
            the project.
        site_url: where the site will be served, "" for what the owner says.
        strict: whether a warning fails the build.

    Raises:
        BuildFailedError: MkDocs refused, or `strict` and there were warnings.
        ForeignFolderError: `site_dir` holds something that is not a site.
        OSError: the disk is full or may not be written.
    """
    started = time.monotonic()
    order = _Order(site, project, site_dir, memory or Build(project, "", site_dir).memory, site_url)
    with quiet() as warnings:
        try:
            order.carry_out(warnings, strict=strict)
        except MkDocsException as error:
            raise BuildFailedError(tuple(warnings) or (error.format_message(),)) from error
    pages = sum(isinstance(file, Page) for file in site.files)
    return BuildReport(pages, tuple(warnings), time.monotonic() - started)


@dataclass(frozen=True, slots=True)
class _Order:
    """A site and where it shall go."""

    site: Site
    project: Path
    site_dir: Path
    memory: Path
    site_url: str

    def carry_out(self, warnings: list[str], *, strict: bool) -> None:
        """Publishes by frames or, where they do not do, page by page."""
        known = recalled(self.memory, self.site, self.project, self.site_url)
        if known and fits(known, self.site):
            with suppress(UnknownSiteError):
                self._publish(known, None, warnings, strict=strict)
                return
        try:
            with tempfile.TemporaryDirectory() as name:
                made = host(self.site, self.project, Path(name), site_url=self.site_url)
                self._publish(made, Path(name), warnings, strict=strict)
            remember(made, self.memory, self.site, self.project, self.site_url)
        except (CompanyError, UnusableFrameError):
            with replaced(self.site_dir) as folder:
                run(self.site, self.project, folder, site_url=self.site_url)
                _refuse(warnings, strict=strict)

    def _publish(
        self, around: Host, folder: Path | None, warnings: list[str], *, strict: bool
    ) -> None:
        """Publishes with a host's files from a folder, or with those of the last time."""
        told_before = len(warnings)
        warnings.extend(told(self.site, around.files))
        _refuse(warnings, strict=strict)
        files = assembled(self.site, around, self.project)
        if folder:
            own = ((address, folder / address) for address in sorted(around.files))
            publish(chain(own, files), self.site_dir, self.memory)
            return
        made = [(data.address, data.content) for data in bundles() if data.address == MADE_SCRIPT]
        kept = around.files - {MADE_SCRIPT}
        try:
            publish(chain(made, files), self.site_dir, self.memory, kept)
        except UnknownSiteError:
            del warnings[told_before:]
            raise


def _refuse(warnings: list[str], *, strict: bool) -> None:
    if strict and warnings:
        raise BuildFailedError(tuple(warnings))
