"""One run of MkDocs as a library: a site in, a folder full of files out."""

import tempfile
from contextlib import ExitStack
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config.base import load_config
from mkdocs.config.defaults import MkDocsConfig

from generator.publish.mkdocs_plugin import OpsbookPlugin
from generator.publish.project_site import Attempt
from generator.render.output import Site

_DEFAULT_CONFIG = Path(__file__).with_name("mkdocs.yml")
_EXPECTED = frozenset({"opsbook", "search", "material/search"})


class CompanyError(Exception):
    """Other plugins or hooks have a say in the pages."""


def run(
    site: Site, project: Path, folder: Path, *, site_url: str = "", is_part: bool = False
) -> str:
    """Builds a site.

    Args:
        site: what to publish.
        project: where attachments lie, and perhaps a `mkdocs.yml` with wishes of the owner.
        folder: where the files go; emptied first.
        site_url: where the site will be served, "" for what the owner says.
        is_part: whether more pages will be added later: links are not checked then, and nobody
            else may have a say.

    Returns:
        Where the site will be served, "" when nobody says.

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
        plugin.checks_links = not is_part
        config.plugins.on_startup(command="build", dirty=False)
        stack.callback(config.plugins.on_shutdown)
        build(config)
        return config.site_url or ""


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
