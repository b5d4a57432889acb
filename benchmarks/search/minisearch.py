"""MiniSearch with bigrams of Chinese characters, in Chromium."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from benchmarks.chromium import chromium
from benchmarks.search.evaluation import Finder, Text

_LIBRARY = Path(__file__).parents[1] / "vendor" / "minisearch" / "minisearch.js"
_PAGE = Path(__file__).parent / "pages" / "minisearch.js"


@contextmanager
def opened(texts: Sequence[Text]) -> Iterator[Finder]:
    """Indexes titles and bodies in the page."""
    with chromium() as browser:
        page = browser.new_page()
        page.add_script_tag(path=_LIBRARY)
        page.add_script_tag(path=_PAGE)
        page.evaluate("texts => fill(texts)", [asdict(text) for text in texts])
        yield lambda query: page.evaluate("query => find(query)", query)
