"""A small site as renderers give it, read from `pages/` and from the component manual."""

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

from markupsafe import Markup

from generator.publish import theme
from generator.render.output import Data, NavigationItem, Page, Redirect, Section, Site

PAGES = Path(__file__).parent / "pages"
_BLOCKS = re.DOTALL | re.MULTILINE
MANUAL = theme.FOLDER / "COMPONENTS.md"


def mock_site() -> Site:
    """A Chinese site with a page of every layout, a redirect and a data file."""
    pages = [_page(path) for path in sorted(PAGES.rglob("*.html"))]
    others = (
        Redirect("faults/arch-full.html", "faults/archive-full.html"),
        Data("rows.json", b"[]"),
    )
    return Site("华东运维知识库", "zh", _navigation(), (*pages, component_sheet(), *others))


def trusted(html: str) -> Markup:
    """HTML that was written by hand for the tests."""
    return Markup(html.strip())  # noqa: S704  # the tests are the author


def _navigation() -> tuple[NavigationItem, ...]:
    return (
        NavigationItem("首页", "index.html"),
        NavigationItem("常见故障", "faults/index.html"),
        NavigationItem("应急预案", "playbooks/data-loss.html"),
        NavigationItem("服务级别", "services/policy.html"),
        NavigationItem("联系人", "contacts/index.html"),
        NavigationItem("巡检表", "checklists/daily.html"),
        NavigationItem("表单", "forms/task.html"),
        NavigationItem("培训", "courses/newcomer.html"),
    )


def _page(path: Path) -> Page:
    first, title, body = path.read_text("utf-8").split("\n", 2)
    facts = json.loads(first.removeprefix("<!--").removesuffix("-->"))
    lead, *parts = re.split(r'<h2 id="([^"]+)">(.*)</h2>\n', body)
    return Page(
        address=path.relative_to(PAGES).as_posix(),
        title=unescape(re.sub("<[^>]+>", "", title)),
        lead=trusted(lead),
        sections=tuple(_sections(parts)),
        description=facts.pop("description"),
        layout=facts.pop("layout"),
        meta=facts,
    )


def _sections(parts: list[str]) -> Iterator[Section]:
    for anchor, title, html in zip(parts[::3], parts[1::3], parts[2::3], strict=True):
        yield Section(anchor, title, trusted(html))


def component_sheet() -> Page:
    """Every component of the manual, each under its heading."""
    found = re.findall(r"^## (.+?)$.*?```html\n(.*?)```", MANUAL.read_text("utf-8"), _BLOCKS)
    sections = tuple(
        Section(f"c{number}", title, trusted(html)) for number, (title, html) in enumerate(found, 1)
    )
    return Page("components.html", "组件一览", sections=sections, layout="entry")
