"""A site's files as MkDocs files, kept in memory."""

from pathlib import Path, PurePosixPath

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

from generator.messages import Catalogue
from generator.publish import theme
from generator.publish.host_settings import source_uri
from generator.publish.redirect import redirect_page
from generator.render.output import Attachment, Data, OutputFile, Page, Redirect, Site

_UNUSED_ASSETS = (
    "*.map",
    "assets/javascripts/lunr/*.js",
    "assets/javascripts/lunr/min/*.js",
    "assets/javascripts/workers/*.js",
)


class _AsIs(File):
    """A file that is copied whatever it is called, Markdown included."""

    def is_documentation_page(self) -> bool:
        return False


def site_files(
    found: Files, site: Site, project: Path, config: MkDocsConfig, catalogue: Catalogue
) -> Files:
    """All files to publish: the site's, the theme's, and those the owner's settings name.

    Whatever else lies in the project's folders is source, and sources are not published.
    """
    kept = [file for file in found if _is_wanted(file, config)]
    made = [_file(file, project, config, catalogue) for file in (*theme.bundles(), *site.files)]
    return Files([*kept, *made])


def _is_wanted(file: File, config: MkDocsConfig) -> bool:
    if file.src_dir != config.docs_dir:
        return not _is_unused(file.src_uri)
    named = {*config.extra_css, *map(str, config.extra_javascript), config.theme.get("logo")}
    return file.src_uri in named | {config.theme.get("favicon")}


def _is_unused(address: str) -> bool:
    return any(PurePosixPath(address).match(pattern) for pattern in _UNUSED_ASSETS)


def _file(file: OutputFile, project: Path, config: MkDocsConfig, catalogue: Catalogue) -> File:
    inclusion = InclusionLevel.NOT_IN_NAV
    match file:
        case Page():
            uri = source_uri(file.address)
            page = File.generated(config, uri, content="", inclusion=inclusion)
            page.dest_uri = file.address
            return page
        case Redirect():
            html = redirect_page(file, catalogue)
            return _AsIs.generated(config, file.address, content=html, inclusion=inclusion)
        case Attachment():
            source = str(project / file.source)
            return _AsIs.generated(config, file.address, abs_src_path=source, inclusion=inclusion)
        case Data():
            content = file.content
            return _AsIs.generated(config, file.address, content=content, inclusion=inclusion)
