"""Whatever follows whatever, killed or not: the target ends equal, and no visitor meets a hole."""

import json
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.delivery import Target
from generator.delivery.manifest import parse_manifest
from tests.delivery.sites import Pages, build, contents, deliver
from tests.delivery.watching import DeathError, WatchedTarget, dead_links

PAGES = ("faults/a.html", "faults/甲 乙.html", "b+#.html", "search/manifest.js", "404.html")
ASSETS = ("assets/x.css", "search/terms/1.js", "附件/图 1.png", "sitemap.xml")
CLASHING = ("thing", "thing/a.html", "THING/a.html", "Thing")


@st.composite
def sites(draw: st.DrawFn, others: tuple[str, ...] = ()) -> Pages:
    """A site without dead links whose pages name any of its files."""
    names = draw(st.sets(st.sampled_from(PAGES + ASSETS + others)))
    clear = sorted(name for name in names if not any(o.startswith(f"{name}/") for o in names))
    site = {name: draw(st.sampled_from("甲乙丙")) for name in clear}
    for page in ["index.html", *(name for name in clear if name.endswith(".html"))]:
        links = draw(st.sets(st.sampled_from(clear))) if clear else set()
        site[page] = "\n".join([site.get(page, "甲"), *(f"→{link}" for link in sorted(links))])
    return site


RUNS = st.tuples(st.none() | st.integers(0, 12), st.integers(0, 99))
"""After how many changes a delivery is killed, and the order of its hands."""


def attempt(site: Path, target: Target) -> bool:
    """Publishes, and says whether it lived to the end."""
    try:
        deliver(site, target)
    except DeathError:
        return False
    return True


@settings(max_examples=100, deadline=None)
@given(st.lists(st.tuples(sites(CLASHING), RUNS), min_size=1, max_size=4))
def test_the_target_equals_the_site_whatever_was_killed_before(
    history: list[tuple[Pages, tuple[int | None, int]]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, "target")
        for pages, (lives, seed) in history:
            site = build(Path(folder, "site"), pages)
            watched = WatchedTarget(target, lambda: None, lives, seed)
            if attempt(site, watched):
                assert contents(target) == pages
        deliver(site, target)
        assert contents(target) == pages
        assert not deliver(site, target).is_needed


@settings(max_examples=100, deadline=None)
@given(sites(), sites(), st.lists(st.tuples(st.booleans(), RUNS), max_size=4))
def test_no_visitor_ever_meets_a_dead_link(
    old: Pages, new: Pages, tries: list[tuple[bool, tuple[int | None, int]]]
) -> None:
    """Between two versions, forth and back, killed anywhere."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, "target")

        def watch() -> None:
            assert dead_links(target) == set()

        attempt(build(Path(folder, "site"), old), WatchedTarget(target, watch))
        for forth, (lives, seed) in [*tries, (True, (None, 0))]:
            site = build(Path(folder, "site"), new if forth else old)
            attempt(site, WatchedTarget(target, watch, lives, seed))
        assert contents(target) == new


@given(st.binary() | st.text().map(str.encode))
def test_any_bytes_are_no_manifest(content: bytes) -> None:
    assert parse_manifest(content) is None


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    ),
    st.sampled_from(["format", "files", "unsettled"]),
)
def test_any_json_is_read_or_refused(value: object, key: str) -> None:
    data = {"format": 1, "files": {}, "unsettled": [], key: value}
    manifest = parse_manifest(json.dumps(data).encode())
    assert manifest is None or parse_manifest(manifest.to_bytes()) == manifest
