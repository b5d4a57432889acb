"""What the measures of the browser's search stand on."""

import gzip
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from click import ClickException

from benchmarks.browser_search.alone import alone
from benchmarks.browser_search.asking import queries
from benchmarks.browser_search.building import built
from benchmarks.browser_search.serving import Sent, handler
from benchmarks.library import plan
from benchmarks.loopback import served
from tests.imports import imports, modules


def test_queries_are_the_same_every_time_and_have_no_gaps_left() -> None:
    asked = queries(plan(200, seed=1), 60)
    assert asked == queries(plan(200, seed=1), 60)
    assert len(set(asked)) > 50
    assert not any(mark in query for query in asked for mark in "{}")


def test_some_are_long_questions() -> None:
    long = [query for query in queries(plan(200, seed=1), 60) if len(query) > 25]
    assert len(long) >= 12


def test_counts_the_bytes_that_are_sent(tmp_path: Path) -> None:
    (tmp_path / "search").mkdir()
    body = "网络不通。".encode() * 500
    (tmp_path / "search" / "terms.js").write_bytes(body)
    (tmp_path / "index.html").write_bytes(b"<p>page</p>")
    sent = Sent()
    with served(tmp_path, handler(sent)) as address:
        connection = HTTPConnection(urlsplit(address).netloc)
        packed = [read(connection, path) for path in ("/search/terms.js?1", "/", "/missing")]
        connection.close()
    assert gzip.decompress(packed[0]) == body
    assert sent.of_search() == {"/search": len(packed[0])}
    assert sent.size == len(packed[0]) + len(packed[1])


@pytest.mark.browser
@pytest.mark.usefixtures("needs_chromium")
def test_asks_a_browser_that_nobody_watches(tmp_path: Path) -> None:
    library = plan(200, seed=1)
    built(library, tmp_path)
    first, *later = queries(library, 3)
    times = alone(tmp_path / "site", [[first, query] for query in later])
    assert len(times) == 2
    assert all(1 < milliseconds < 10_000 for milliseconds in times)


@pytest.mark.browser
@pytest.mark.usefixtures("needs_chromium")
def test_a_page_without_a_search_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("benchmarks.browser_search.alone._PATIENCE", 3)
    (tmp_path / "index.html").write_text("<html><head></head>none</html>", "utf-8")
    with pytest.raises(ClickException, match="no answer of the browser within 3 s"):
        alone(tmp_path, [["any", "other"]])


def read(connection: HTTPConnection, path: str) -> bytes:
    connection.request("GET", path)
    return connection.getresponse().read()


@pytest.mark.parametrize("module", modules(), ids=str)
def test_the_product_does_without_its_measures(module: Path) -> None:
    assert not any(name.split(".")[0] == "benchmarks" for name in imports(module))
