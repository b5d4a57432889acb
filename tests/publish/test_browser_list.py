"""Filter bars: they narrow a list, count, and keep their state in the address."""

import re
import shutil
import subprocess

import pypdfium2  # type: ignore[import-untyped]  # it has no types
import pytest
from playwright.sync_api import Page, expect

pytestmark = pytest.mark.browser

LIST = "faults/index.html"
FONTS = shutil.which("fc-list")
SHOWS_CHINESE = not FONTS or bool(subprocess.check_output([FONTS, ":lang=zh"]))


def shown(page: Page) -> list[str]:
    return page.locator(".ob-row:visible .ob-row__link").all_inner_texts()


def test_boxes_of_one_kind_widen(page: Page, base: str) -> None:
    page.goto(base + LIST)
    page.get_by_text("一级", exact=True).first.click()
    expect(page.locator(".ob-filter__count")).to_have_text("共 5 条，显示 1 条")
    page.get_by_text("三级", exact=True).first.click()
    expect(page.locator(".ob-filter__count")).to_have_text("共 5 条，显示 2 条")


def test_kinds_narrow_each_other(page: Page, base: str) -> None:
    page.goto(base + LIST)
    page.get_by_text("二级", exact=True).first.click()
    page.locator("select").select_option("net")
    assert shown(page) == ["核心交换机主备切换后网络时断时续"]


def test_words_search_the_row_and_its_hidden_text(page: Page, base: str) -> None:
    page.goto(base + LIST)
    page.get_by_label("在本页筛选").fill("ARCHIVER 挂起")
    assert shown(page) == ["归档日志写满，数据库挂起"]


def test_nothing_found_is_said(page: Page, base: str) -> None:
    page.goto(base + LIST)
    page.get_by_label("在本页筛选").fill("没有这种事")
    expect(page.locator(".ob-filter__count")).to_have_text("没有符合条件的条目")


def test_the_address_carries_the_filter(page: Page, base: str) -> None:
    page.goto(base + LIST)
    page.get_by_text("一级", exact=True).first.click()
    page.get_by_label("在本页筛选").fill("归档")
    expect(page).to_have_url(re.compile("severity=s1"))
    page.reload()
    assert shown(page) == ["归档日志写满，数据库挂起"]
    page.get_by_role("button", name="清除筛选").click()
    expect(page.locator(".ob-filter__count")).to_have_text("共 5 条，显示 5 条")
    expect(page).to_have_url(base + LIST)


@pytest.mark.skipif(not SHOWS_CHINESE, reason="needs a font with Chinese (fonts-wqy-microhei)")
@pytest.mark.parametrize("lines", [1, 4])
def test_no_row_is_torn_on_paper(page: Page, base: str, lines: int) -> None:
    page.goto(base + LIST)
    page.add_style_tag(content=f"@page {{ size: 148mm {60 + 5 * lines}mm }}")
    paper = pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True))
    pages = ["".join(sheet.get_textpage().get_text_range().split()) for sheet in paper]
    assert len(pages) > 1
    for row in page.locator(".ob-row").all():
        title, text = (
            row.locator(part).inner_text() for part in (".ob-row__link", ".ob-row__text")
        )
        assert any("".join((title + text).split()) in written for written in pages), title
