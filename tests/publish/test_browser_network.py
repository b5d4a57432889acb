"""Nothing leaves the site: pages work on a closed network."""

import pytest
from playwright.sync_api import BrowserContext

from tests.publish.test_browser_design import ADDRESSES

pytestmark = pytest.mark.browser


def test_no_page_asks_another_host(context: BrowserContext, base: str) -> None:
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    for address in ADDRESSES:
        page.goto(base + address)
    elsewhere = [url for url in asked if not url.startswith((base, "data:", "about:", "blob:"))]
    assert len(asked) > len(ADDRESSES)
    assert elsewhere == []


def test_every_file_that_a_page_asks_for_is_there(context: BrowserContext, served: str) -> None:
    answers: list[tuple[str, int]] = []
    context.on("response", lambda answer: answers.append((answer.url, answer.status)))
    page = context.new_page()
    for address in ADDRESSES:
        page.goto(served + address, wait_until="load")
    assert len(answers) > len(ADDRESSES)
    assert [url for url, status in answers if status >= 400] == []
