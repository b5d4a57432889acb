"""Pages put in frames are what MkDocs makes of the same pages one by one."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from generator.publish import mkdocs_site
from generator.publish.mkdocs_log import quiet
from generator.publish.mkdocs_run import run
from generator.publish.mkdocs_site import build
from generator.render.output import NavigationItem, Page, Redirect, Section, Site
from tests.publish.library import library
from tests.publish.mock_site import mock_site, trusted

MOMENT = "1700000000"


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != ".opsbook-site"
    }


def both(site: Site, project: Path, tmp_path: Path, site_url: str = "") -> tuple[Path, Path]:
    """The site by frames and page by page."""
    framed, plain = tmp_path / "framed", tmp_path / "plain"
    build(site, project, framed, site_url=site_url)
    with quiet():
        run(site, project, plain, site_url=site_url)
    return framed, plain


@pytest.fixture(autouse=True)
def _moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", MOMENT)


@pytest.fixture
def by_frames(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets a build fail that cannot use frames."""

    def refuse(*_: object, **__: object) -> None:
        pytest.fail("the site was built page by page")

    monkeypatch.setattr(mkdocs_site, "replaced", refuse)


@pytest.mark.usefixtures("by_frames")
@pytest.mark.parametrize("site_url", ["", "https://example.com/运维/"])
@pytest.mark.parametrize("make", [mock_site, partial(library, "public")])
def test_a_site_is_what_mkdocs_makes_of_it(
    make: Callable[[], Site], site_url: str, project: Path, tmp_path: Path
) -> None:
    framed, plain = both(make(), project, tmp_path, site_url)
    assert files(framed) == files(plain)


@pytest.mark.usefixtures("by_frames")
def test_odd_texts_come_out_as_mkdocs_writes_them(tmp_path: Path) -> None:
    odd = (
        Page(
            f"faults/{name}.html",
            title,
            trusted("<p>x</p>"),
            (Section("a", heading, trusted("<p>a</p>")), Section("b", "b", trusted(""))),
            description=title,
            meta={"up": "index.html", "up_title": heading, "id": name},
        )
        for name, title, heading in (
            ("plain", "硬盘", "处理"),
            ("quotes", "a \"b\" 'c' & <d>", "x & y's <z>"),
            ("signs", "100 % \\1 {{ page }} {% if %} ${a}", "  两  格  "),
            ("wide-𠮷", "𠮷 \u200b 🚒", "½ é"),
            ("ob0frame0title0ob", "ob0frame0title0ob", "ob0frame0heading00ob"),
        )
    )
    home = Page("index.html", "首页", trusted("<p>欢迎</p>"), layout="home")
    old = Redirect("faults/old.html", "faults/plain.html")
    site = Site("手册", "zh", (NavigationItem("首页", "index.html"),), (home, *odd, old))
    framed, plain = both(site, tmp_path, tmp_path)
    assert files(framed) == files(plain)


TEMPLATES = {
    "title": ("htmltitle", '<title>{{ page.meta.title | replace("&amp;", "+") }}</title>'),
    "severity": ("announce", '{% if facts.severity == "p1" %}火{% endif %}'),
    "content": ("content", '{{ page.content | replace("<p>", "<p class=x>") }}'),
    "length": ("announce", "{{ page.meta.title | length }}"),
}


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_that_looks_closer_gets_every_page(name: str, tmp_path: Path) -> None:
    (tmp_path / "kb").mkdir()
    (tmp_path / "own").mkdir()
    block, text = TEMPLATES[name]
    head = '{% extends "base.html" %}{% set ob = config.extra.opsbook %}'
    head += "{% set facts = page.meta.ob if page else {} %}"
    own = f"{head}{{% block {block} %}}{{% if page %}}{text}{{% endif %}}{{% endblock %}}"
    (tmp_path / "own/main.html").write_text(own, "utf-8")
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: x\ndocs_dir: kb\nplugins: [opsbook]\n"
        "theme: {name: material, custom_dir: own}\n",
        "utf-8",
    )
    framed, plain = both(mock_site(), tmp_path, tmp_path)
    assert files(framed) == files(plain)


def test_other_plugins_see_every_page(tmp_path: Path) -> None:
    (tmp_path / "kb").mkdir()
    (tmp_path / "hook.py").write_text(
        "def on_post_page(output, page, config):\n    return output + page.file.src_uri\n", "utf-8"
    )
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: x\ndocs_dir: kb\nplugins: [opsbook]\nhooks: [hook.py]\n"
        "theme: {name: material}\n",
        "utf-8",
    )
    framed, _ = both(mock_site(), tmp_path, tmp_path)
    assert (framed / "index.html").read_text("utf-8").endswith("index.md")
