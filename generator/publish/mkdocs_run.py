"""One run of MkDocs as a library: a site in, a folder full of files out."""

import re
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config.base import load_config
from mkdocs.config.defaults import MkDocsConfig

from generator.publish.mkdocs_plugin import OpsbookPlugin
from generator.publish.project_site import Attempt
from generator.render.output import Site

_DEFAULT_CONFIG = Path(__file__).with_name("mkdocs.yml")
_ELSEWHERE = re.compile(r"^INHERIT\b|!ENV\b|!!python|!relative", re.MULTILINE)
_EXPECTED = frozenset({"opsbook", "search", "material/search"})


@dataclass(frozen=True, slots=True)
class Ran:
    """What came of a run.

    Attributes:
        url: where the site will be served, "" when nobody says.
        sources: files and folders of the owner that had a say in it; None when they depend on
            more than these, such as the environment.
    """

    url: str
    sources: tuple[Path, ...] | None


class CompanyError(Exception):
    """Other plugins or hooks have a say in the pages."""


def run(
    site: Site, project: Path, folder: Path, *, site_url: str = "", is_part: bool = False
) -> Ran:
    """Builds a site.

    Args:
        site: what to publish.
        project: where attachments lie, and perhaps a `mkdocs.yml` with wishes of the owner.
        folder: where the files go; emptied first.
        site_url: where the site will be served, "" for what the owner says.
        is_part: whether more pages will be added later: links are not checked then, and nobody
            else may have a say.

    Raises:
        CompanyError: it is a part, and the project's `mkdocs.yml` names other plugins or hooks.
        MkDocsException: MkDocs refused.
        OSError: the disk is full or may not be written.
    """
    with ExitStack() as stack:
        config = _config(folder, project, site_url, stack)
        if is_part and (config.plugins.keys() - _EXPECTED or config.hooks):
            raise CompanyError
        plugin = _plugin(config)
        plugin.provider = lambda: Attempt(site)
        plugin.is_part = is_part
        config.plugins.on_startup(command="build", dirty=False)
        stack.callback(config.plugins.on_shutdown)
        build(config)
        return Ran(config.site_url or "", _sources(config))


def _sources(config: MkDocsConfig) -> tuple[Path, ...] | None:
    file = Path(config.config_file_path)
    if file.is_file() and _ELSEWHERE.search(file.read_text("utf-8")):
        return None
    docs = Path(config.docs_dir)
    named = [*config.extra_css, *map(str, config.extra_javascript)]
    named += filter(None, (config.theme.get("logo"), config.theme.get("favicon")))
    own = [config.theme.custom_dir] if config.theme.custom_dir else []
    return (file, *map(Path, own), *(docs / name for name in named if (docs / name).is_file()))


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
