"""The product's search in the browser: the files that a site ships, opened from the disk."""

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from string import Template

from benchmarks.chromium import chromium
from benchmarks.search.evaluation import Finder, Text
from benchmarks.search.mapping import document, fields
from generator.publish.theme import FOLDER as THEME
from generator.render.search import index_files
from generator.search import Result, analyser, impacts

_PAGE = Path(__file__).parent / "pages" / "browser.html"
_PARTS = ("shared/*.js", "search/[1-5]*.js")
"""The scripts without the dialog, whose parts are numbered from 60 on."""


@contextmanager
def opened(texts: Sequence[Text]) -> Iterator[Finder]:
    """Writes the index and asks the engine of a page."""
    with tempfile.TemporaryDirectory() as name, chromium() as browser:
        folder = Path(name)
        _index(folder, texts)
        page = browser.new_page()
        page.goto(_page(folder).as_uri())
        yield lambda query: page.evaluate("query => ask(query)", query)


def _index(folder: Path, texts: Sequence[Text]) -> None:
    cut = analyser()
    entries = [(document(text), Result(text.id, "fault", "", "", ())) for text in texts]
    for file in index_files(entries, (), cut, lambda found: impacts(fields(found), cut)):
        place = folder / file.address
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(file.content)


def _page(folder: Path) -> Path:
    """A page with the scripts as they are, so that their names can be reached."""
    parts = [part for pattern in _PARTS for part in sorted(THEME.glob(pattern))]
    for part in parts:
        shutil.copy(part, folder)
    scripts = "\n".join(f'<script src="{part.name}"></script>' for part in parts)
    page = folder / "index.html"
    page.write_text(Template(_PAGE.read_text("utf-8")).substitute(scripts=scripts), "utf-8")
    return page
