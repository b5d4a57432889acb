"""Whatever an author writes is shown, never run: not by the browser, not by the templates."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.contact import Contact
from generator.model.fault import Fault
from generator.model.kinds import KINDS
from generator.model.knowledge_base import KnowledgeBase
from generator.model.markers import Space, Text
from generator.model.site_config import SiteConfig
from generator.publish.mkdocs_site import build
from generator.render.output import Page, Site
from generator.render.site import render_site
from generator.render.site.entry_pages import entry_page
from tests.bases import CONFIG, NoPlaces
from tests.render.site.filling import SCALARS, filled

ATTACK = """<script>alert(1)</script>"'&amp;{{7*7}}{% x %}<img src=x onerror=alert(1)>"""
MARKDOWN_ATTACKS = (
    "[x](javascript:alert(1))",
    "[[x|<script>alert(1)</script>]]",
    "<javascript:alert(1)>",
    "![x](javascript:alert(1))",
    '![" onerror="alert(1)](files/a.png)',
    "```<script>\nx\n```",
    "| <script>alert(1)</script> |\n|---|\n| x |",
    "【待填：<script>alert(1)</script>】",
    "    <script>alert(1)</script>",
)
_NEVER = frozenset(
    {"script", "style", "iframe", "object", "embed", "svg", "math", "link", "meta", "base"}
)


@dataclass
class Written:
    """One text wherever a line or a literal stands, one wherever Markdown stands."""

    line: str
    prose: str
    scalars: Mapping[type, object] = field(default_factory=lambda: SCALARS)

    def text(self, path: str, text: Text | None) -> str:
        if path.endswith(("url", "website")):
            return self.line.replace(" ", "")
        return self.prose if text is Text.PROSE else self.line

    def name(self, path: str) -> str:
        is_local = path.endswith((".levels.id", ".calendars.id"))
        return "local" if is_local else path.replace(".", "-").replace("_", "-")

    def reference(self, space: Space, kind: str) -> Sequence[str]:
        if space in {Space.ENTRY, Space.STEP, Space.QUESTION}:
            return [kind or "fault"]
        known = {Space.LEVEL: "local", Space.CALENDAR: "local", Space.FILE: "files/a.png"}
        return [known.get(space, "word")]


def library(words: Written) -> KnowledgeBase:
    """One entry of every kind, whose id is the kind."""
    topics = {
        key: [{"id": "word", "title": words.line, text: words.prose}]
        for keys, text in (
            (("severities",), "definition"),
            (("categories", "systems", "emergency_types", "measure_types", "regions"), "summary"),
            (("roles",), "duty"),
        )
        for key in keys
    }
    home = {"service": "service", "hotlines": ["contact"], "notice": words.prose, "wizard": "page"}
    config = {"site_name": words.line, "site_description": words.line, "home": home, **topics}
    entries = {
        kind: KINDS[kind].model.model_validate(
            {**filled(KINDS[kind].model, words), "id": kind, "status": "review"}
        )
        for kind in sorted(KINDS)
    }
    return KnowledgeBase(
        config=SiteConfig.model_validate(config),
        entries=entries,
        places={name: NoPlaces(name) for name in entries},
        files=frozenset({"files/a.png"}),
    )


class Elements(HTMLParser):
    """The elements of a page with the names of their attributes, and its text."""

    def __init__(self, page: Page) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, tuple[str, ...]]] = []
        self.text = ""
        for html in (page.lead, *(section.html for section in page.sections)):
            self.feed(str(html))
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, tuple(name for name, _ in attrs)))
        assert tag not in _NEVER
        for name, value in attrs:
            assert not name.startswith("on"), (tag, name)
            if name in {"href", "src"}:
                scheme = (value or "").split("/")[0].split("#")[0].partition(":")
                assert not scheme[1] or scheme[0] in {"http", "https", "mailto", "tel"}, value

    def handle_data(self, data: str) -> None:
        self.text += data


def made(words: Written) -> dict[str, Elements]:
    site = render_site(library(words), "internal")
    return {page.address: Elements(page) for page in site.pages}


def test_an_attack_makes_no_element_that_plain_words_do_not_make() -> None:
    attacked, plain = made(Written(ATTACK, ATTACK)), made(Written("文字", "文字"))
    assert attacked.keys() == plain.keys()
    for address, elements in attacked.items():
        assert elements.found == plain[address].found, address


def test_what_is_written_is_shown_as_it_is_written() -> None:
    for address, elements in made(Written(ATTACK, ATTACK)).items():
        assert ATTACK in elements.text, address
        assert "49" not in elements.text, address


@pytest.mark.parametrize("attack", MARKDOWN_ATTACKS)
def test_markdown_makes_nothing_that_runs(attack: str) -> None:
    assert made(Written("文字", attack))


def test_titles_are_plain_text_for_the_host_to_escape() -> None:
    site = render_site(library(Written(ATTACK, ATTACK)), "internal")
    titles = {page.address: page.title for page in site.pages}
    assert titles["faults/fault.html"] == ATTACK
    assert titles["index.html"] == ATTACK
    assert ATTACK in {item.title for page in site.pages for item in page.sections}


def test_nothing_of_an_attack_lives_in_the_built_site(tmp_path: Path) -> None:
    (tmp_path / "kb" / "files").mkdir(parents=True)
    (tmp_path / "kb" / "files" / "a.png").touch()
    build(render_site(library(Written(ATTACK, ATTACK)), "internal"), tmp_path, tmp_path / "site")
    written = [*(tmp_path / "site").rglob("*.html"), *(tmp_path / "site").rglob("search_index.*")]
    assert len(written) > 20
    for file in written:
        text = file.read_text("utf-8")
        assert "<script>alert" not in text, file.name
        assert "<img src=x" not in text, file.name


LINES = st.text(min_size=1, max_size=40).filter(lambda text: text.strip() and "\n" not in text)
TEXTS = st.text(min_size=1, max_size=80).filter(str.strip) | st.lists(
    st.sampled_from(
        ["<script>", "{{", "}}", "{%", "[[", "]]", "|", "`", "\n", "【", "&#", "](", "a"]
    ),
    min_size=1,
).map("".join).filter(str.strip)


@given(line=LINES, text=TEXTS)
@pytest.mark.parametrize("model", [Fault, Contact])
def test_any_text_makes_a_harmless_page(
    model: type[Fault] | type[Contact], line: str, text: str
) -> None:
    words = Written("文字", text)
    data = {**filled(model, words), "title": line, "aliases": [line], "id": "one"}
    data |= {"references": [{"title": line}], "related": []}
    entry = model.model_validate(data)
    whole = library(Written("文字", "文字"))
    page = entry_page(KnowledgeBase(whole.config, {**whole.entries, "one": entry}), entry)
    assert Elements(page).text
    assert page.title == line


@given(text=TEXTS)
def test_a_command_is_shown_exactly_as_typed(text: str) -> None:
    data = {"id": "one", "title": "一", "category": "storage", "severity": "low"}
    entry = Fault.model_validate({**data, "messages": [{"text": text}]})
    config = SiteConfig.model_validate(CONFIG)
    page = entry_page(KnowledgeBase(config, {"one": entry}), entry)
    (symptoms,) = (section for section in page.sections if section.id == "symptoms")
    shown = Elements(Page("a.html", "a", sections=(symptoms,))).text
    assert text.rstrip("\n") in shown
