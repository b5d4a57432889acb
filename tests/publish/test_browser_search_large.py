"""With ten thousand entries a search still loads little, and finds the one."""

import gzip
import shutil
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from urllib.parse import urlparse

import pytest
from playwright.sync_api import Page, expect

from generator.render.search import Facet, index_files
from generator.search import Result, SearchDocument, analyser, impacts
from tests.publish.searching import chosen, results, search, told

pytestmark = pytest.mark.browser

THINGS = [a + b for a, b in product("磁网屏内主云邮数日证", "盘络幕存机端件据志书")]
FAULTS = [a + b for a, b in product("写读连断卡丢删锁超满", "满坏失慢停错乱损时退")]
FIRST_ALLOWED = 300_000
LATER_ALLOWED = 100_000


def entries() -> Iterator[tuple[SearchDocument, Result]]:
    for number, (thing, fault) in enumerate(product(THINGS, FAULTS)):
        document = SearchDocument(
            id=f"fault-{number:05}",
            title=f"{thing}{fault}",
            messages=(f"E{number:05}: device {number % 97} failed",),
            symptoms=(f"{fault}之后{thing}没有反应",),
            text=(f"先看{thing}的状态，再按{fault}的办法处理，最后确认业务恢复。",),
        )
        yield document, Result(f"faults/fault-{number:05}.html", "fault", "", "", ())


@pytest.fixture(scope="module")
def large_dir(library_dir: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages of a small site with the index of a large one."""
    folder = tmp_path_factory.mktemp("large") / "site"
    shutil.copytree(library_dir, folder)
    shutil.rmtree(folder / "search")
    cut = analyser()
    kinds = Facet("kind", {"fault": "故障"}, {"fault": 10_000})
    for data in index_files(
        list(entries()), [kinds], cut, lambda document: impacts(document.fields, cut)
    ):
        file = folder / data.address
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data.content)
    return folder


def size(folder: Path, addresses: list[str]) -> int:
    """What files weigh on their way, packed."""
    paths = {folder / urlparse(address).path.removeprefix(f"{folder}/") for address in addresses}
    return sum(len(gzip.compress(path.read_bytes())) for path in paths)


def test_a_search_among_ten_thousand_loads_little(page: Page, large_dir: Path) -> None:
    loaded: list[str] = []
    page.on(
        "request",
        lambda request: loaded.append(request.url) if request.resource_type == "script" else None,
    )
    page.goto(f"{large_dir.as_uri()}/index.html")
    search(page, "网络写满")
    expect(chosen(page)).to_contain_text("网络写满")
    assert size(large_dir, loaded) < FIRST_ALLOWED
    for query, title in (
        ("屏幕丢失", "屏幕丢失"),
        ("E04711", "device 55 failed"),
        ("wangluo", "网络"),
    ):
        loaded.clear()
        page.keyboard.press("Control+a")
        page.keyboard.type(query)
        expect(results(page).first).to_contain_text(title)
        expect(told(page)).to_contain_text("找到")
        assert size(large_dir, loaded) < LATER_ALLOWED


@pytest.mark.parametrize("query", ["窈窕淑女君子好逑", "kumquat marmalade", "zhuang hb"])
def test_what_stands_nowhere_costs_no_file(page: Page, large_dir: Path, query: str) -> None:
    loaded: list[str] = []
    page.goto(f"{large_dir.as_uri()}/index.html")
    search(page, "网络写满")
    page.on("request", lambda request: loaded.append(request.url))
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(query)
    expect(told(page)).to_contain_text("没有")
    assert [address for address in loaded if "/search/terms/" in address] == []
