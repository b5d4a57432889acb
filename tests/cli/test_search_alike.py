"""The site that a build leaves finds what the terminal finds."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.finder import Library, Want, opened, search
from tests.cli.running import Opsbook

pytestmark = pytest.mark.browser

ASKED = (
    "硬盘满了",
    "双击没反应 网页",
    "电脑怎么都连不上网络",
    "cipan",
    "No space left on device",
    "昨天晚上有人误删了数据，今天一上班系统就打不开，应该先查哪里",
)


@pytest.fixture
def library(project: Path) -> Iterator[Library]:
    with opened(project) as found:
        yield found


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with browser.new_context(locale="zh-CN") as context:
        yield context.new_page()


def titles(page: Page, site: Path, query: str) -> list[str]:
    """What the page shows, best first."""
    page.goto(f"{(site / 'index.html').as_uri()}?{urlencode({'q': query})}")
    found = page.get_by_role("dialog", name="搜索").get_by_role("listbox")
    expect(found.get_by_role("option").first).to_be_visible()
    expect(found).to_have_attribute("aria-busy", "false")
    return found.locator(".ob-hit__title").all_text_contents()


def test_page_and_terminal_rank_alike(
    project: Path, opsbook: Opsbook, library: Library, page: Page
) -> None:
    """Entries of one score may stand in any order."""
    assert opsbook("build").code == 0
    everything = search(library, Want("磁盘 网络 数据 服务", limit=100)).hits
    for query in (*ASKED, *(hit.record.title for hit in everything)):
        best = search(library, Want(query)).hits
        scores = {
            hit.record.title: hit.score for hit in search(library, Want(query, limit=100)).hits
        }
        shown = [scores.get(title, 0) for title in titles(page, project / "site", query)]
        assert shown == pytest.approx([hit.score for hit in best]), query


def test_page_and_terminal_mend_alike(project: Path, opsbook: Opsbook, page: Page) -> None:
    fault = (project / "kb/faults/no-network.yml").read_text("utf-8")
    (project / "kb/faults/main.yml").write_text(fault.replace("网线没插好", "main 口坏了"), "utf-8")
    assert opsbook("build").code == 0
    told = page.locator(".ob-finder__notes p:not(.ob-finder__synonyms)")
    for query, mended in (("mail 磁盘", ""), ("mail devise 磁盘", "mail device 磁盘")):
        titles(page, project / "site", query)
        with opened(project) as library:
            assert search(library, Want(query)).suggestion == mended
        assert told.all_text_contents() == ([f"已改为查找“{mended}”"] if mended else [])
