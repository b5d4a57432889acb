"""The MkDocs plugin `opsbook`: hands a site to MkDocs and decides nothing itself."""

import logging
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Literal

from jinja2 import Environment
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page as HostPage

from generator.messages import catalogue
from generator.publish.article import article, front_matter
from generator.publish.link_check import broken_link_warnings
from generator.publish.mkdocs_contents import contents
from generator.publish.mkdocs_files import site_files
from generator.publish.mkdocs_settings import apply_settings
from generator.publish.project_site import Attempt, SiteProvider, build_site, watched_paths
from generator.publish.sitemap import ADDRESS, PACKED, packed
from generator.render.output import Site
from generator.render.site.compiled import Compiled

log = logging.getLogger("mkdocs.plugins.opsbook")


class OpsbookConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves it untyped
    """Options of the plugin in `mkdocs.yml`."""

    audience = config_options.Type(str, default="")
    """Whom the site is for; "" is the audience that sees everything."""


class OpsbookPlugin(BasePlugin[OpsbookConfig]):  # type: ignore[no-untyped-call]  # as above
    """Publishes the project in the folder of `mkdocs.yml`.

    Attributes:
        provider: makes the site; None reads the project anew at every build.
        is_part: whether more pages will be added later: links are not checked then, and nobody else
            has a say.
    """

    provider: SiteProvider | None = None
    is_part: bool = False
    _site: Site | None = None

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Makes MkDocs keep this object, and with it the last good site, between rebuilds."""

    def on_shutdown(self) -> None:
        """Forgets the project: MkDocs hands the same object to the next one in the process."""
        self.provider = None
        self.is_part = False
        self._site = None

    @event_priority(100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Makes the site and adapts the settings to it, before other plugins read them."""
        project = _project(config)
        attempt = (self.provider or partial(build_site, project, self.config.audience))()
        self._publish(attempt)
        apply_settings(config, self._good_site)
        return config

    def _publish(self, attempt: Attempt) -> None:
        if attempt.site is None and self._site is None:
            raise PluginError("\n".join(attempt.problems))
        for problem in attempt.problems:
            log.log(logging.INFO if attempt.site else logging.ERROR, problem)
        self._site = attempt.site or self._site
        self._pages = {page.address: page for page in self._good_site.pages}

    @property
    def _good_site(self) -> Site:
        assert self._site is not None, "on_config sets it or raises"
        return self._site

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Replaces what MkDocs found by what the site holds."""
        site = self._good_site
        for line in self._broken_links(frozenset(files.src_uris)):
            log.warning(line)
        return site_files(files, site, _project(config), config, catalogue(site.language))

    def _broken_links(self, assets: frozenset[str]) -> Iterator[str]:
        return iter(()) if self.is_part else broken_link_warnings(self._good_site, assets)

    def on_env(self, env: Environment, **_: object) -> Environment:
        """Keeps the theme's compiled templates: to compile them takes half of the time here."""
        if self.is_part:
            env.bytecode_cache = Compiled(f"theme {sorted(env.extensions)}")
        return env

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Packs the sitemap again, without an hour."""
        written = Path(config.site_dir) / ADDRESS
        if written.is_file():
            written.with_name(PACKED).write_bytes(packed(written.read_bytes()))

    def on_page_markdown(self, markdown: str, *, page: HostPage, **_: object) -> str:
        """Tells the templates what they may know of the page; there is no Markdown."""
        if ours := self._pages.get(page.file.dest_uri):
            page.meta = front_matter(ours, self._good_site)
        return markdown

    def on_page_content(self, html: str, *, page: HostPage, **_: object) -> str:
        """Puts the finished article and its table of contents in place."""
        ours = self._pages.get(page.file.dest_uri)
        if ours is None:
            return html
        page.toc = contents(ours)
        return article(ours, catalogue(self._good_site.language).text("theme.permalink"))

    def on_serve(
        self, server: LiveReloadServer, *, config: MkDocsConfig, **_: object
    ) -> LiveReloadServer:
        """Watches the project's sources and the theme beside `docs_dir`."""
        for path in watched_paths(_project(config)):
            server.watch(str(path))
        return server


def _project(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).resolve().parent
