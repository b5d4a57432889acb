"""Builds a site with MkDocs as a library: quiet, whole or not at all."""

import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from mkdocs.exceptions import MkDocsException

from generator.processes import Progress, Quiet
from generator.publish.assembly import Parts
from generator.publish.disk import replaced
from generator.publish.framed_site import FramedSite, Hosted
from generator.publish.frames import UnusableFrameError
from generator.publish.host import Host, fits
from generator.publish.host_memory import recalled, remember
from generator.publish.lasting_memory import LastingMemory
from generator.publish.mkdocs_log import quiet
from generator.publish.page_memory import Memory
from generator.publish.publication import UnknownSiteError, publication
from generator.publish.standing import Build
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
    memory = memory or Build(project, "", site_dir).memory
    order = Order(project, site_dir, memory, site_url=site_url, strict=strict)
    warnings = order.carry_out(Parts.all_of(site))
    return BuildReport(len(site.pages), warnings, time.monotonic() - started)


class NeedsAllError(Exception):
    """A site cannot be published in parts: everything must be made."""


@dataclass(frozen=True, slots=True)
class Order:
    """Where a site shall go, and how.

    Attributes:
        project: where attachments lie, and perhaps a `mkdocs.yml` with wishes of the owner.
        site_dir: the folder to publish in.
        memory: a folder for what must be known the next time.
        site_url: where the site will be served, "" for what the owner says.
        strict: whether a warning fails the build.
        progress: is told how far it has come.
        in_process: what knows the pages from build to build, if that need not last longer.
    """

    project: Path
    site_dir: Path
    memory: Path
    site_url: str = ""
    strict: bool = False
    progress: Progress = field(default_factory=Quiet)
    in_process: Memory | None = None

    @property
    def page_memory(self) -> Memory:
        """What knows the pages from build to build."""
        return self.in_process or LastingMemory(self.memory)

    def carry_out(self, parts: Parts) -> tuple[str, ...]:
        """Publishes by frames or, where they do not do, page by page; gives the warnings.

        Raises:
            NeedsAllError: something is kept, and frames or the published site are not known.
            BuildFailedError: MkDocs refused, or there were warnings in a strict build.
            ForeignFolderError: the folder holds something that is not a site.
            OSError: the disk is full or may not be written.
        """
        with quiet() as warnings:
            try:
                self._carry_out(parts, warnings)
            except MkDocsException as error:
                raise BuildFailedError(tuple(warnings) or (error.format_message(),)) from error
        return tuple(warnings)

    def known_host(self, site: Site) -> Host | None:
        """What the host added the last time, if it would add the same now."""
        return recalled(self.memory, site, self.project, self.site_url)

    def _carry_out(self, parts: Parts, warnings: list[str]) -> None:
        known = self.known_host(parts.site)
        if known and fits(known, parts.site):
            with suppress(UnknownSiteError):
                self._publish(parts, partial(Hosted, known, None), warnings)
                return
        if parts.kept:
            raise NeedsAllError
        try:
            self._ask_the_host(parts, warnings)
        except UnknownSiteError:
            raise NeedsAllError from None

    def _ask_the_host(self, parts: Parts, warnings: list[str]) -> None:
        """Publishes in frames that the host makes now, or page by page."""
        # Here and in what this calls alone the host is read, which takes half a second.
        from generator.publish.mkdocs_run import CompanyError  # noqa: PLC0415 - as said above

        try:
            with tempfile.TemporaryDirectory() as name:
                asked = partial(_hosted, parts, self.project, name, self.site_url)
                host = self._publish(parts, asked, warnings)
        except (CompanyError, UnusableFrameError):
            self._publish_page_by_page(parts, warnings)
        else:
            remember(host, self.memory, parts.site, self.project, self.site_url)

    def _publish(self, parts: Parts, asked: Callable[[], Hosted], warnings: list[str]) -> Host:
        """Publishes in the frames of a host; gives the host."""
        with publication(self.site_dir, self.memory) as begun:
            made = FramedSite(begun, parts, asked, self.project, self.progress).write()
            warnings.extend(made.warnings)
            self._refuse(warnings)
            begun.settle(made.digests, made.kept)
        return made.host

    def _publish_page_by_page(self, parts: Parts, warnings: list[str]) -> None:
        """Lets the host make every page: slow, and right whoever has a say in them."""
        from generator.publish.mkdocs_run import run  # noqa: PLC0415 - see `_ask_the_host`

        late = parts.late()
        if late.kept:
            raise NeedsAllError
        made = (parts.whole(file) if isinstance(file, Page) else file for file in parts.site.files)
        site = replace(parts.site, files=(*made, *late.files))
        with replaced(self.site_dir) as folder:
            run(site, self.project, folder, site_url=self.site_url)
            self._refuse(warnings)

    def _refuse(self, warnings: list[str]) -> None:
        if self.strict and warnings:
            raise BuildFailedError(tuple(warnings))


def _hosted(parts: Parts, project: Path, within: str, site_url: str) -> Hosted:
    """Asks the host, each time in a folder of its own."""
    from generator.publish.mkdocs_frames import host  # noqa: PLC0415 - see `_ask_the_host`

    folder = Path(tempfile.mkdtemp(dir=within))
    with quiet() as warnings:
        made = host(parts.site, project, folder, parts.whole, site_url=site_url)
    return Hosted(made, folder, tuple(warnings))
