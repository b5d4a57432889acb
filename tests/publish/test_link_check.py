"""Links are checked as a browser would follow them."""

import pytest

from generator.publish.link_check import BrokenLink, broken_links
from generator.render.output import Page, Redirect, Section, Site
from tests.publish.mock_site import trusted


def found(link: str) -> list[BrokenLink]:
    """What the check says of one link on `faults/a.html`."""
    page = Page("faults/a.html", "A", trusted(f'<p id="p1"><a class="x" href="{link}">x</a></p>'))
    other = Page("notes/b c.html", "B", sections=(Section("节", "T", trusted("<p></p>")),))
    site = Site("s", "zh", (), (page, other, Redirect("old.html", "notes/b c.html")))
    return list(broken_links(site, frozenset({"assets/x.css"})))


@pytest.mark.parametrize(
    "link",
    [
        "a.html",
        "#p1",
        "#_top",
        "a.html#p1",
        "../notes/b%20c.html",
        "../notes/b%20c.html#%E8%8A%82",
        "../old.html",
        "../assets/x.css",
        "?view=print",
        "tel:110",
        "mailto:a@b.cn",
        "https://example.com/x",
        "//example.com/x",
    ],
)
def test_good(link: str) -> None:
    assert found(link) == []


@pytest.mark.parametrize(
    "link",
    [
        "b.html",
        "#p2",
        "a.html#p2",
        "../notes/b%20c.html#x",
        "/faults/a.html",
        "../../x.html",
        "../",
    ],
)
def test_broken(link: str) -> None:
    assert found(link) == [BrokenLink("faults/a.html", link)]


def test_one_link_is_told_once() -> None:
    twice = trusted('<p><a href="x.html">1</a><a href="x.html">2</a></p>')
    site = Site("s", "zh", (), (Page("a.html", "A", twice),))
    assert len(list(broken_links(site, frozenset()))) == 1
