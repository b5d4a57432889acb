"""What MkDocs makes of a site: all of its files, none of the sources, nothing unescaped."""

import re
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from generator.messages import Language
from generator.publish.mkdocs_site import BuildFailedError, build
from generator.render.output import (
    Attachment,
    Data,
    NavigationItem,
    OutputFile,
    Page,
    Section,
    Site,
)
from tests.publish.mock_site import trusted

HOME = Page("index.html", "首页", trusted("<p>欢迎</p>"), layout="home")


def make(*files: OutputFile, language: Language = "zh", title: str = "手册") -> Site:
    return Site(title, language, (NavigationItem("首页", "index.html"),), (HOME, *files))


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """A project without a `mkdocs.yml`."""
    return tmp_path


def owner_settings(project: Path, text: str) -> None:
    (project / "kb").mkdir(exist_ok=True)
    head = "site_name: x\ndocs_dir: kb\n"
    (project / "mkdocs.yml").write_text(head + text, "utf-8")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def built(project: Path, site: Site, address: str = "index.html") -> str:
    build(site, project, project / "site")
    return (project / "site" / address).read_text("utf-8")


def test_sources_are_not_published(empty: Path) -> None:
    owner_settings(empty, "theme: {name: material}\nplugins: [opsbook]\n")
    for name in ("secret.yml", "notes.md", "room.txt", "page.html"):
        (empty / "kb" / name).write_text("13900000000", "utf-8")
    build(make(), empty, empty / "site")
    published = [path for path in (empty / "site").rglob("*") if path.is_file()]
    names = {path.name for path in published}
    assert "index.html" in names
    assert not names & {"secret.yml", "room.txt", "notes.html", "page.html", "mkdocs.yml"}
    assert not [path for path in published if b"13900000000" in path.read_bytes()]
    assert not [name for name in names if name.endswith((".md", ".map", ".toml"))]


def test_attachments_and_data_are_published(project: Path, tmp_path: Path) -> None:
    site = make(
        Attachment("files/room.txt", "kb/files/room.txt"),
        Attachment("files/notes.md", "kb/files/room.txt"),
        Data("rows.json", b"[1]"),
    )
    build(site, project, tmp_path / "site")
    assert (tmp_path / "site/files/room.txt").read_text("utf-8") == "平面图"
    assert (tmp_path / "site/files/notes.md").read_text("utf-8") == "平面图"
    assert (tmp_path / "site/rows.json").read_bytes() == b"[1]"


def test_a_redirect_leads_on_without_a_script(site_dir: Path) -> None:
    html = (site_dir / "faults/arch-full.html").read_text("utf-8")
    assert '<meta http-equiv="refresh" content="0; url=archive-full.html">' in html
    assert '<a href="archive-full.html">' in html
    assert "<script" not in html


def test_every_local_address_of_every_page_exists(site_dir: Path) -> None:
    pages = [path for path in site_dir.rglob("*.html") if path.name != "404.html"]
    missing = [
        (page.relative_to(site_dir).as_posix(), link)
        for page in pages
        for link in re.findall(r'\s(?:href|src)="([^"#?]+)', page.read_text("utf-8"))
        if not urlsplit(link).scheme
        and not (page.parent / unquote(unescape(link))).resolve().is_file()
    ]
    assert len(pages) > 10
    assert missing == []


def test_plain_texts_are_escaped_everywhere(empty: Path) -> None:
    evil = '"><script>alert(1)</script>'
    page = Page(
        "x.html",
        evil,
        sections=(Section("a", evil, trusted("<p>a</p>")), Section("b", "b", trusted("<p>b</p>"))),
        description=evil,
        meta={"up": "index.html", "up_title": evil, "audience_title": evil},
    )
    nav = (NavigationItem("首页", "index.html"), NavigationItem(evil, "x.html"))
    build(Site(evil, "zh", nav, (HOME, page)), empty, empty / "site")
    for name in ("x.html", "index.html", "404.html"):
        assert "<script>alert" not in (empty / "site" / name).read_text("utf-8"), name
    assert "&lt;script&gt;alert(1)&lt;/script&gt;</h1>" in (empty / "site/x.html").read_text()


def test_materials_search_stays_off_even_where_it_is_listed(empty: Path) -> None:
    owner_settings(empty, "theme: {name: material}\nplugins: [search, opsbook]\n")
    html = built(empty, make(Page("a.html", "磁盘写满")))
    assert "md-search" not in html
    assert not (empty / "site/search/search_index.json").exists()
    assert not (empty / "site/assets/javascripts/workers").exists()


def test_an_entry_marks_the_tab_of_its_index(site_dir: Path) -> None:
    html = (site_dir / "faults/archive-full.html").read_text("utf-8")
    active = re.findall(r"md-tabs__item--active.*?>\s*<a[^>]*>(.*?)</a>", html, re.DOTALL)
    assert active == ["常见故障"]


def test_headings_have_stable_anchors(site_dir: Path) -> None:
    html = (site_dir / "faults/archive-full.html").read_text("utf-8")
    assert '<h2 id="causes">找原因<a class="headerlink" href="#causes"' in html
    assert '<a href="#causes" class="md-nav__link">' in html


def test_broken_links_are_warnings(empty: Path) -> None:
    lead = trusted(
        '<p><a href="gone.html">x</a> <a href="#nowhere">y</a> <a href="#_top">z</a></p>'
    )
    report = build(make(Page("a.html", "A", lead)), empty, empty / "site")
    assert len(report.warnings) == 2
    assert "a.html" in report.warnings[0]
    assert "gone.html" in report.warnings[0]
    assert "#nowhere" in report.warnings[1]


def test_a_strict_build_fails_on_warnings_and_keeps_the_old_site(empty: Path) -> None:
    build(make(Page("a.html", "旧")), empty, empty / "site", strict=True)
    broken = make(Page("a.html", "新", trusted('<p><a href="gone.html">x</a></p>')))
    with pytest.raises(BuildFailedError, match=r"gone\.html"):
        build(broken, empty, empty / "site", strict=True)
    assert "旧" in (empty / "site/a.html").read_text("utf-8")
    assert names(empty) == [".opsbook", "site"]


def test_the_owners_wishes_are_kept(empty: Path) -> None:
    owner_settings(
        empty,
        "theme: {name: material, palette: {primary: teal}, features: [header.autohide],"
        " font: {text: Lato}}\n"
        "plugins: [opsbook]\nextra_css: [own.css]\ncopyright: 某单位\n",
    )
    (empty / "kb/own.css").write_text("p {color: red}", "utf-8")
    html = built(empty, make())
    assert 'data-md-color-primary="teal"' in html
    assert "header.autohide" in html
    assert "某单位" in html
    assert html.index("opsbook.css") < html.index("own.css")
    assert (empty / "site/own.css").is_file()
    assert "Lato" not in html


def test_a_project_need_not_name_the_plugin(empty: Path) -> None:
    owner_settings(empty, "theme: {name: material}\nplugins: []\n")
    assert "欢迎" in built(empty, make())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("theme: {name: readthedocs}\nplugins: [opsbook]\n", "readthedocs"),
        ("theme: {name: material}\nplugins: [opsbok]\n", "opsbok"),
    ],
)
def test_settings_that_cannot_work_are_told(empty: Path, text: str, told: str) -> None:
    owner_settings(empty, text)
    with pytest.raises(BuildFailedError, match=told):
        build(make(), empty, empty / "site")
    assert not (empty / "site").exists()


def test_the_owners_colours_are_linked_last(empty: Path) -> None:
    html = built(empty, make(Data("assets/stylesheets/site.css", b":root {}")))
    assert html.index("opsbook.css") < html.index("assets/stylesheets/site.css")


def test_an_english_site_speaks_english(empty: Path) -> None:
    html = built(empty, make(Page("a.html", "A"), language="en"), "a.html")
    assert '<html lang="en"' in html
    assert ">Print</a>" in html


def test_one_project_leaves_nothing_for_the_next(empty: Path, tmp_path: Path) -> None:
    first = built(empty, make(title="甲"))
    other = tmp_path / "other"
    other.mkdir()
    second = built(other, make(title="乙"))
    assert "甲" in first
    assert "甲" not in second


def test_the_report_counts(empty: Path) -> None:
    report = build(make(Page("a.html", "A"), Data("d.json", b"")), empty, empty / "site")
    assert report.pages == 2
    assert 0 < report.seconds < 60


def test_building_prints_nothing(empty: Path, capfd: pytest.CaptureFixture[str]) -> None:
    build(make(Page("a.html", "A", trusted('<p><a href="x">x</a></p>'))), empty, empty / "site")
    assert capfd.readouterr() == ("", "")
