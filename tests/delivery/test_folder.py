"""A folder gets what the site holds, and loses nothing that was somebody else's."""

import os
import shutil
from pathlib import Path

import pytest

from generator.delivery import (
    MANIFEST,
    FolderTarget,
    ForeignTargetError,
    NoSiteError,
    SiteChangedError,
    SiteInTheWayError,
    UnreadableTargetError,
    carry_out,
    opened,
    prepare,
    read_site,
)
from generator.values import SITE_MARKER
from tests.delivery.sites import ODD, Pages, build, contents, deliver

FIRST = {"index.html": "one", "faults/a.html": "a", "faults/b.html": "b", "assets/x.css": "x"}
SECOND = {"index.html": "two", "faults/a.html": "a", "services/c.html": "c", "assets/x.css": "y"}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return build(tmp_path / "site", FIRST)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """A place that is not there yet."""
    return tmp_path / "www" / "kb"


def times(folder: Path) -> dict[str, int]:
    return {str(path): path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()}


def test_a_new_target_gets_the_whole_site(tmp_path: Path, target: Path) -> None:
    site = build(tmp_path / "site", {**FIRST, **ODD})
    deliver(site, target)
    assert contents(target) == {**FIRST, **ODD}
    assert (target / SITE_MARKER).exists()


def test_the_second_time_only_what_changed_goes_over(site: Path, target: Path) -> None:
    deliver(site, target)
    before = times(target)
    plan = deliver(build(site, SECOND), target).plan
    assert contents(target) == SECOND
    assert plan.new == {"services/c.html"}
    assert plan.gone == {"faults/b.html"}
    assert plan.changed == {"index.html", "assets/x.css"}
    assert times(target)[str(target / "faults/a.html")] == before[str(target / "faults/a.html")]


def test_a_site_built_anew_with_the_same_content_writes_nothing(site: Path, target: Path) -> None:
    deliver(site, target)
    before = times(target)
    shutil.copytree(build(site, FIRST), site.with_name("copy"))
    assert not deliver(site.with_name("copy"), target).is_needed
    assert times(target) == before


def test_the_order(site: Path, target: Path) -> None:
    """What pages need, new pages, changed ones, ways in; then pages leave before their files."""
    deliver(build(site, {**FIRST, "faults/pic.png": "p", "search/manifest.js": "1"}), target)
    new = {**SECOND, "faults/a.html": "A", "search/1.js": "1", "search/manifest.js": "2"}
    steps = [step.addresses for step in deliver(build(site, new), target).plan.steps]
    assert steps == [
        ("assets/x.css", "search/1.js"),
        ("services/c.html",),
        ("faults/a.html",),
        ("index.html", "search/manifest.js"),
        ("faults/b.html",),
        ("faults/pic.png",),
    ]


def test_an_emptied_folder_goes_too(site: Path, target: Path) -> None:
    deliver(build(site, {**FIRST, "x/y/z.html": "z"}), target)
    deliver(build(site, FIRST), target)
    assert not (target / "x").exists()


def test_looking_touches_nothing(site: Path, target: Path) -> None:
    prepare(read_site(site), opened(str(target), site))
    assert not target.parent.exists()


@pytest.mark.parametrize("name", ["thesis.doc", ".git/config", "index.html"])
def test_a_foreign_folder_is_left_alone(site: Path, target: Path, name: str) -> None:
    (target / name).parent.mkdir(parents=True)
    (target / name).write_text("mine", "utf-8")
    with pytest.raises(ForeignTargetError) as refusal:
        deliver(site, target)
    assert refusal.value.names == (name.partition("/")[0],)
    assert contents(target) == {name: "mine"}


def test_an_empty_folder_is_taken(site: Path, target: Path) -> None:
    target.mkdir(parents=True)
    deliver(site, target)
    assert contents(target) == FIRST


def test_a_site_that_was_copied_by_hand_is_compared_file_by_file(site: Path, target: Path) -> None:
    shutil.copytree(site, target)
    (target / "faults/a.html").write_text("A", "utf-8")  # of the same size
    (target / "old.html").write_text("old", "utf-8")
    (target / ".well-known").mkdir()
    (target / ".well-known/security.txt").write_text("the host's", "utf-8")
    plan = deliver(site, target).plan
    assert plan.sent == {"faults/a.html"}
    assert plan.gone == {"old.html"}
    assert contents(target) == {**FIRST, ".well-known/security.txt": "the host's"}


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"format":2,"files":{},"unsettled":[]}'])
def test_a_damaged_manifest_is_not_believed(site: Path, target: Path, damage: bytes) -> None:
    deliver(site, target)
    (target / MANIFEST).write_bytes(damage)
    (target / "faults/a.html").write_text("A", "utf-8")
    assert deliver(site, target).plan.sent == {"faults/a.html"}
    assert contents(target) == FIRST
    assert not deliver(site, target).is_needed


def test_a_manifest_cannot_reach_outside_the_target(site: Path, target: Path) -> None:
    deliver(site, target)
    victim = target.parent / "victim"
    victim.write_text("mine", "utf-8")
    manifest = (target / MANIFEST).read_text("utf-8")
    (target / MANIFEST).write_text(manifest.replace("faults/a.html", "../victim"), "utf-8")
    deliver(build(site, SECOND), target)
    assert victim.read_text("utf-8") == "mine"
    assert contents(target) == SECOND


def test_what_others_put_beside_the_site_stays(site: Path, target: Path) -> None:
    deliver(site, target)
    (target / "robots.txt").write_text("mine", "utf-8")
    deliver(build(site, SECOND), target)
    assert contents(target) == {**SECOND, "robots.txt": "mine"}


def test_files_that_vanished_or_were_cut_short_come_back(site: Path, target: Path) -> None:
    deliver(site, target)
    (target / "faults/a.html").unlink()
    (target / "index.html").write_text("", "utf-8")
    deliver(site, target)
    assert contents(target) == FIRST


@pytest.mark.parametrize(
    ("before", "after"),
    [("thing", "thing/page.html"), ("thing/page.html", "thing"), ("Page.html", "page.html")],
)
def test_what_is_in_the_way_goes_first(site: Path, target: Path, before: str, after: str) -> None:
    deliver(build(site, {before: "old"}), target)
    delivery = deliver(build(site, {after: "new"}), target)
    assert delivery.plan.steps[0].addresses == (before,)
    assert contents(target) == {after: "new"}


def test_files_have_the_rights_of_new_files(site: Path, target: Path) -> None:
    (site / "index.html").chmod(0o600)
    before = os.umask(0o022)
    try:
        deliver(site, target)
    finally:
        os.umask(before)
    assert (target / "index.html").stat().st_mode & 0o777 == 0o644


def test_a_folder_without_the_mark_is_no_site(tmp_path: Path, target: Path) -> None:
    plain = tmp_path / "plain"
    plain.mkdir()
    (plain / "index.html").write_text("x", "utf-8")
    with pytest.raises(NoSiteError):
        deliver(plain, target)
    assert not target.exists()


@pytest.mark.parametrize("place", ["", "faults", "index.html", "new/place"])
def test_a_site_is_not_published_into_itself(site: Path, place: str) -> None:
    with pytest.raises(SiteInTheWayError):
        deliver(site, site / place)
    assert contents(site) == FIRST


def test_a_file_is_no_target(site: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(SiteInTheWayError):
        deliver(site, tmp_path / "file")


@pytest.mark.parametrize("text", ["", "s3://bucket/kb", "https://example.org/kb"])
def test_an_address_of_the_web_is_no_target(site: Path, text: str) -> None:
    with pytest.raises(UnreadableTargetError):
        opened(text, site)


def test_a_published_folder_can_be_published_further(site: Path, target: Path) -> None:
    deliver(site, target)
    mirror = target.with_name("mirror")
    deliver(target, mirror)
    assert contents(mirror) == FIRST
    assert not deliver(target, mirror).is_needed


@pytest.mark.parametrize("vanished", [{}, {"new.html": "n"}], ids=["changed", "vanished"])
def test_a_site_built_anew_meanwhile_is_told_and_mended(
    site: Path, target: Path, vanished: Pages
) -> None:
    deliver(site, target)
    build(site, {**FIRST, **vanished, "index.html": "new"})
    delivery = prepare(read_site(site), FolderTarget(target))
    build(site, SECOND)
    with pytest.raises(SiteChangedError):
        carry_out(delivery, lambda _files, _size: None)
    deliver(site, target)
    assert contents(target) == SECOND


def test_progress_counts_to_the_end(site: Path, target: Path) -> None:
    told: list[tuple[int, int]] = []
    carry_out(prepare(read_site(site), FolderTarget(target)), lambda *now: told.append(now))
    assert told == sorted(told)
    assert told[-1] == (len(FIRST) + 1, sum(map(len, FIRST.values())))
