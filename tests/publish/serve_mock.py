"""Serves a one-page site whose text is a watched file; run by the test of live reload.

The page says how many pages were known when it was made.

A file that says `broken` stands for a project with errors.
"""

import sys
from pathlib import Path

from generator.publish.mkdocs_serve import serve
from generator.publish.mkdocs_site import BuildReport, Order, build
from generator.publish.page_memory import Made, Remembered
from generator.render.output import NavigationItem, Page, Site
from tests.publish.mock_site import trusted

PROJECT, PORT = Path(sys.argv[1]), int(sys.argv[2])
SOURCE = PROJECT / "kb" / "text.yml"


class Printer:
    """Tells the test what happens, one line each."""

    def ready(self, url: str) -> None:
        print("ready", url, flush=True)  # noqa: T201  # the test reads it

    def built(self, report: BuildReport) -> None:
        print("built", report.pages, flush=True)  # noqa: T201  # the test reads it

    def failed(self, problems: tuple[str, ...]) -> None:
        print("failed", *problems, flush=True)  # noqa: T201  # the test reads it


def rebuild(order: Order) -> BuildReport | None:
    text = SOURCE.read_text("utf-8")
    if text == "broken":
        print("broken", flush=True)  # noqa: T201  # the test reads it
        return None
    known = order.page_memory.recalled("")
    page = Page("index.html", "首页", trusted(f"<p>{text}</p><p>{len(known.pages)} known</p>"))
    site = Site("手册", "zh", (NavigationItem("首页", "index.html"),), (page,))
    order.page_memory.forget()
    report = build(site, PROJECT, order.site_dir, memory=order.memory, site_url=order.site_url)
    order.page_memory.remember(Remembered(pages={page.address: Made("", "", ())}), "")
    return report


if not serve(rebuild, PROJECT, watch=[PROJECT / "kb"], port=PORT, listener=Printer()):
    sys.exit(1)
