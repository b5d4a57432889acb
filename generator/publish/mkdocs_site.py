"""Builds a site with MkDocs as a library: quiet, whole or not at all."""

import tempfile
import time
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config.base import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from generator.publish.disk import replaced
from generator.publish.mkdocs_log import quiet
from generator.publish.mkdocs_plugin import OpsbookPlugin
from generator.publish.project_site import Attempt
from generator.render.output import Page, Site

_DEFAULT_CONFIG = Path(__file__).with_name("mkdocs.yml")


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
            _build_into(staging, site, project, site_url)
        except MkDocsException as error:
            raise BuildFailedError(tuple(warnings) or (error.format_message(),)) from error
        if strict and warnings:
            raise BuildFailedError(tuple(warnings))
    pages = sum(isinstance(file, Page) for file in site.files)
    return BuildReport(pages, tuple(warnings), time.monotonic() - started)


def _build_into(folder: Path, site: Site, project: Path, site_url: str) -> None:
    with ExitStack() as stack:
        config = _config(folder, project, site_url, stack)
        _plugin(config).provider = lambda: Attempt(site)
        config.plugins.on_startup(command="build", dirty=False)
        stack.callback(config.plugins.on_shutdown)
        mkdocs_build(config)


def _config(folder: Path, project: Path, site_url: str, stack: ExitStack) -> MkDocsConfig:
    own = project.resolve() / "mkdocs.yml"
    wishes = {"site_dir": str(folder), "site_url": site_url or None}
    if own.is_file():
        return load_config(str(own), **wishes)
    docs_dir = stack.enter_context(tempfile.TemporaryDirectory())
    with _DEFAULT_CONFIG.open("rb") as default:
        return load_config(default, config_file_path=str(own), docs_dir=docs_dir, **wishes)


def _plugin(config: MkDocsConfig) -> OpsbookPlugin:
    plugin = config.plugins.get("opsbook")
    if not isinstance(plugin, OpsbookPlugin):
        plugin = OpsbookPlugin()
        plugin.load_config({})
        config.plugins["opsbook"] = plugin
    return plugin
