"""Builds a site with MkDocs as a library: quiet, whole or not at all."""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from mkdocs.exceptions import MkDocsException

from generator.publish.assembly import assembled, write
from generator.publish.disk import replaced
from generator.publish.frames import UnusableFrameError
from generator.publish.link_check import told
from generator.publish.mkdocs_frames import host
from generator.publish.mkdocs_log import quiet
from generator.publish.mkdocs_run import CompanyError, run
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
    site: Site, project: Path, site_dir: Path, *, site_url: str = "", strict: bool = False
) -> BuildReport:
    """Builds a site; the folder changes only when all went well.

    Args:
        site: what to publish.
        project: where attachments lie, and perhaps a `mkdocs.yml` with wishes of the owner.
        site_dir: the folder to replace.
        site_url: where the site will be served, "" for what the owner says.
        strict: whether a warning fails the build.

    Raises:
        BuildFailedError: MkDocs refused, or `strict` and there were warnings.
        ForeignFolderError: `site_dir` holds something that is not a site.
        OSError: the disk is full or may not be written.
    """
    started = time.monotonic()
    with replaced(site_dir) as staging, quiet() as warnings:
        try:
            warnings.extend(_write(site, project, staging, site_url))
        except MkDocsException as error:
            raise BuildFailedError(tuple(warnings) or (error.format_message(),)) from error
        if strict and warnings:
            raise BuildFailedError(tuple(warnings))
    pages = sum(isinstance(file, Page) for file in site.files)
    return BuildReport(pages, tuple(warnings), time.monotonic() - started)


def _write(site: Site, project: Path, folder: Path, site_url: str) -> Iterator[str]:
    """Writes a whole site by frames or, where they do not do, page by page; tells broken links."""
    try:
        around = host(site, project, folder, site_url=site_url)
    except (CompanyError, UnusableFrameError):
        run(site, project, folder, site_url=site_url)
        return
    for address, content in assembled(site, around, project):
        write(folder / address, content)
    yield from told(site, around.files)
