"""Both ways out give the same articles: the plugin, and Markdown built by MkDocs alone."""

import logging
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config.base import load_config

from generator.publish.mkdocs_site import build
from generator.publish.staged_markdown import markdown, stage
from generator.render.output import Page, Site
from tests.publish.mock_site import mock_site

MATERIALS_SEARCH = ("assets/javascripts/lunr", "assets/javascripts/workers")


class Article(HTMLParser):
    """The article as a reader gets it: tags with their attributes, and text without its layout."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._skipping = False
        start, end = html.index("<article"), html.index("</article>")
        self.feed(html[start:end])

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._skipping = ("class", "headerlink") in attrs
        if not self._skipping:
            self.parts.append(f"<{tag} {sorted(attrs)}>")

    def handle_endtag(self, tag: str) -> None:
        if not self._skipping:
            self.parts.append(f"</{tag}>")
        self._skipping = False

    def handle_data(self, data: str) -> None:
        text = re.sub(r"\s+", " ", data).strip()
        if text and not self._skipping:
            self.parts.append(text)


@pytest.fixture(scope="module")
def site() -> Site:
    """The mock site, with a title that Markdown would misread."""
    odd = Page("odd.html", "*a* _b_ `c` <d> & {#e} [f](g) 1. # !", description='"x": y')
    mock = mock_site()
    return Site(mock.title, mock.language, mock.navigation, (*mock.files, odd))


@pytest.fixture(scope="module")
def from_markdown(site: Site, project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("staged")
    stage(site, project, folder / "out")
    config = load_config(str(folder / "out/mkdocs.yml"), site_dir=str(folder / "site"), strict=True)
    assert "opsbook" not in config.plugins
    config.plugins.on_startup(command="build", dirty=False)
    mkdocs_build(config)
    return folder / "site"


@pytest.fixture(scope="module")
def from_plugin(site: Site, project: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("plugin") / "site"
    build(site, project, target)
    return target


def test_every_article_is_the_same(site: Site, from_markdown: Path, from_plugin: Path) -> None:
    pages = [page.address for page in site.pages]
    for address in pages:
        ours = Article((from_plugin / address).read_text("utf-8")).parts
        theirs = Article((from_markdown / address).read_text("utf-8")).parts
        assert ours == theirs, address
    assert len(pages) > 10


def test_both_sites_have_the_same_files(from_markdown: Path, from_plugin: Path) -> None:
    def files(folder: Path) -> set[str]:
        found = {path.relative_to(folder).as_posix() for path in folder.rglob("*.*")}
        return {name for name in found if not name.startswith((*MATERIALS_SEARCH, "."))}

    theirs = {name for name in files(from_markdown) if not name.endswith(".map")}
    assert theirs == files(from_plugin)


def test_a_page_is_readable_markdown(site: Site) -> None:
    page = next(file for file in site.files if file.address == "faults/archive-full.html")
    assert isinstance(page, Page)
    text = markdown(page, site)
    assert "\n# 归档日志写满，数据库挂起 {#_top}\n" in text
    assert "\n## 找原因 {#causes}\n" in text


@pytest.fixture(autouse=True)
def _quiet(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.ERROR)
