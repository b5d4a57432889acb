"""Material's own search: a real site, its worker in Chromium, asked as a user types.

Material is slow to build with thousands of pages because every page holds the navigation; here only
the home page wears the theme, which the index does not notice.
"""

import json
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from html import escape
from importlib.util import find_spec
from pathlib import Path

import click
from mkdocs.commands.build import build
from mkdocs.config.base import load_config
from playwright.sync_api import Page

from benchmarks.chromium import chromium
from benchmarks.loopback import served
from benchmarks.search.evaluation import Finder, Text

_SETTINGS = Path(__file__).parent / "pages" / "material"
_BOX = "[data-md-component=search-query]"
_PATIENCE = 600_000
"""Milliseconds until the index must be ready: thousands of texts take it minutes."""


@contextmanager
def opened(texts: Sequence[Text]) -> Iterator[Finder]:
    """Builds the site, opens it and waits for its index.

    Raises:
        click.ClickException: jieba is not installed; the plugin would silently do without.
    """
    if find_spec("jieba") is None:
        raise click.ClickException("Material's search needs jieba: pip install '.[bench]'")
    with tempfile.TemporaryDirectory() as folder:
        site = _built(Path(folder) / "project", texts)
        with served(site) as address, chromium() as browser:
            page = browser.new_page()
            page.set_default_timeout(_PATIENCE)
            page.add_init_script(path=_SETTINGS / "watch.js")
            page.goto(address)
            page.wait_for_function("answers.length")
            yield _Asking(page, [text.id for text in texts])


class _Asking:
    def __init__(self, page: Page, ids: Sequence[str]) -> None:
        self._page = page
        self._ids = {_file(number): id_ for number, id_ in enumerate(ids)}

    def __call__(self, query: str) -> Sequence[str]:
        """Types a query; the box asks again only when what stands in it has changed."""
        before = self._page.evaluate("answers.length")
        changed = self._page.input_value(_BOX) != query
        self._page.fill(_BOX, query)
        self._page.press(_BOX, "End")
        if changed:
            self._page.wait_for_function("before => answers.length > before", arg=before)
        locations = self._page.evaluate("answers.at(-1)")
        return [self._ids[name] for name in locations if name in self._ids]


def _built(project: Path, texts: Sequence[Text]) -> Path:
    """The site's folder."""
    shutil.copytree(_SETTINGS, project)
    pages = project / "docs"
    pages.mkdir()
    (pages / "index.md").write_text("# Material\n", "utf-8")
    for number, text in enumerate(texts):
        (pages / _file(number)).with_suffix(".md").write_text(_markdown(text), "utf-8")
    build(load_config(str(project / "mkdocs.yml")))
    return project / "site"


def _file(number: int) -> str:
    return f"{number}.html"


def _markdown(text: Text) -> str:
    """A text as a page, every character as it stands: nothing of it is read as Markdown."""
    meta = {"template": "entry.html", "title": text.title, "tags": [text.category]}
    paragraphs = (f"<p>{escape(line)}</p>" for line in text.body.splitlines() if line.strip())
    heading = f'<h1 id="title">{escape(text.title)}</h1>'
    return "\n".join(("---", json.dumps(meta), "---", heading, *paragraphs))
