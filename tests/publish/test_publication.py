"""A folder holds exactly what was published last, whatever was there and whoever meddled."""

import os
import shutil
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from generator.publish import manifest
from generator.publish.exchange import exchanged
from generator.publish.publication import Changes, UnknownSiteError
from generator.values import SITE_MARKER
from tests.publish.publishing import publish
from tests.publish.trees import tree

ADDRESSES = ("index.html", "a/1.html", "a/2.html", "a/b/3.html", "资料/4 x.html")
SITES = st.dictionaries(st.sampled_from(ADDRESSES), st.binary(max_size=2), min_size=1)


class Publishing(RuleBasedStateMachine):
    """Sites of all kinds, one after another."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.site, self.memory = self.folder / "site", self.folder / "memory"
        self.expected: dict[str, bytes] = {}

    @initialize(site=SITES)
    def begin(self, site: dict[str, bytes]) -> None:
        self.whole(site)

    @rule(site=SITES)
    def whole(self, site: dict[str, bytes]) -> None:
        publish(site.items(), self.site, self.memory)
        self.expected = site

    @rule(site=SITES, data=st.data())
    def in_part(self, site: dict[str, bytes], data: st.DataObject) -> None:
        kept = data.draw(st.sets(st.sampled_from(sorted(self.expected))))
        made = {address: text for address, text in site.items() if address not in kept}
        publish(made.items(), self.site, self.memory, kept)
        self.expected = made | {address: self.expected[address] for address in kept}

    @rule(name=st.sampled_from(["manifest", "spare", f"spare/{SITE_MARKER}"]))
    def something_is_lost(self, name: str) -> None:
        path = self.memory / name
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
        publish(self.expected.items(), self.site, self.memory)

    @rule()
    def the_manifest_is_cut(self) -> None:
        (self.memory / "manifest").write_text("{", "utf-8")
        publish(self.expected.items(), self.site, self.memory)

    @precondition(lambda self: len(self.expected) > 1)
    @rule(data=st.data())
    def somebody_deletes_a_file(self, data: st.DataObject) -> None:
        (self.site / data.draw(st.sampled_from(sorted(self.expected)))).unlink()
        publish(self.expected.items(), self.site, self.memory)

    @rule()
    def somebody_adds_a_file(self) -> None:
        (self.site / "stray.txt").write_text("x", "utf-8")
        publish(self.expected.items(), self.site, self.memory)

    @invariant()
    def what_was_published_is_there(self) -> None:
        if self.site.exists():
            assert tree(self.site) == self.expected
            assert sorted(path.name for path in self.folder.iterdir()) == ["memory", "site"]

    def teardown(self) -> None:
        shutil.rmtree(self.folder)


TestPublishing = Publishing.TestCase
TestPublishing.settings = settings(max_examples=60, stateful_step_count=12, deadline=None)


def test_only_what_differs_is_written(tmp_path: Path) -> None:
    site, memory = tmp_path / "site", tmp_path / "memory"
    publish({"a": b"1", "b": b"2", "c": b"3"}.items(), site, memory)
    kept = (site / "a").stat().st_ino
    changes = publish({"a": b"1", "b": b"4", "d": b"5"}.items(), site, memory)
    assert changes == Changes(frozenset({"b", "d"}), frozenset({"c"}))
    assert (site / "a").stat().st_ino == kept


def test_what_is_published_for_the_second_time_finds_the_rest_ready(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, memory = tmp_path / "site", tmp_path / "memory"
    publish({"a": b"1", "b/c": b"2"}.items(), site, memory)
    linked: list[object] = []
    monkeypatch.setattr(os, "link", lambda *paths: linked.append(paths))
    publish({"a": b"3"}.items(), site, memory, {"b/c"})
    assert tree(site) == {"a": b"3", "b/c": b"2"}
    assert not linked


def test_equal_sites_are_equal_to_the_last_byte(tmp_path: Path) -> None:
    for name in ("one", "two"):
        publish({"b": b"2", "a": b"1"}.items(), tmp_path / name, tmp_path / f"{name}-memory")
    one, two = ((tmp_path / name / SITE_MARKER).read_bytes() for name in ("one", "two"))
    assert one == two


def test_nothing_is_kept_of_what_nobody_knows(tmp_path: Path) -> None:
    site, memory = tmp_path / "site", tmp_path / "memory"
    publish({"a": b"1"}.items(), site, memory)
    with pytest.raises(UnknownSiteError):
        publish((), site, memory, {"a", "b"})
    (site / "a").unlink()
    with pytest.raises(UnknownSiteError):
        publish((), site, memory, {"a"})


@pytest.mark.parametrize("folder", ["a", "a/b"])
def test_a_file_that_comes_in_the_moment_of_publishing_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    """Many systems date changes by a clock of some thousandths; here the clock stands still."""
    site, memory, clock = tmp_path / "site", tmp_path / "memory", dict[str, int]()
    date = os.utime

    def dated(path: Path, ns: tuple[int, int], **rest: Any) -> None:  # noqa: ANN401 - as `os.utime`
        clock.setdefault(Path(path).name, Path(path).stat().st_mtime_ns)
        date(path, ns=ns, **rest)

    with monkeypatch.context() as patch:
        patch.setattr(os, "utime", dated)
        publish({"a/b/c": b"1"}.items(), site, memory)
    (site / folder / "stray").touch()
    now = clock[Path(folder).name]
    os.utime(site / folder, ns=(now, now))
    with pytest.raises(UnknownSiteError):
        publish((), site, memory, {"a/b/c"})


def test_folders_that_nobody_touched_are_not_listed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site, memory = tmp_path / "site", tmp_path / "memory"
    publish({"a/b": b"1", "c": b"2"}.items(), site, memory)
    publish({"c": b"3"}.items(), site, memory, {"a/b"})
    monkeypatch.setattr(manifest, "_names", lambda _: pytest.fail("takes long in a large site"))
    publish({"c": b"4"}.items(), site, memory, {"a/b"})
    assert tree(site) == {"a/b": b"1", "c": b"4"}


def test_a_site_whose_folders_were_only_dated_anew_is_known(tmp_path: Path) -> None:
    site, memory = tmp_path / "site", tmp_path / "memory"
    publish({"a/b": b"1"}.items(), site, memory)
    os.utime(site / "a")
    assert publish((), site, memory, {"a/b"}) == Changes(frozenset(), frozenset())


def test_several_processes_write_the_same_site(tmp_path: Path) -> None:
    site, memory = tmp_path / "site", tmp_path / "memory"
    made = {f"{number % 7}/{number}.html": str(number).encode() for number in range(500)}
    publish(((name, partial(bytes, text)) for name, text in made.items()), site, memory)
    assert tree(site) == made
    changes = publish((made | {"1/8.html": b"other"}).items(), site, memory)
    assert changes == Changes(frozenset({"1/8.html"}), frozenset())


def test_a_file_that_cannot_be_made_leaves_no_new_site(tmp_path: Path) -> None:
    site, memory = tmp_path / "site", tmp_path / "memory"
    publish({"a": b"1"}.items(), site, memory)
    missing = tmp_path / "missing"
    files = [(f"{number}", missing if number == 401 else b"") for number in range(500)]
    with pytest.raises(FileNotFoundError):
        publish(files, site, memory)
    assert tree(site) == {"a": b"1"}
    assert [path.name for path in tmp_path.glob(".site*")] == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
@pytest.mark.parametrize("spare", ["spare", "bare"])
@pytest.mark.parametrize("swap", ["exchange", "by-two"])
def test_a_kill_at_any_step_leaves_a_whole_site(spare: str, swap: str, tmp_path: Path) -> None:
    if swap == "exchange" and not can_exchange(tmp_path):
        pytest.skip("this disk cannot exchange folders in one step")
    command = [sys.executable, "-m", "tests.publish.kills", str(tmp_path / "kills"), spare, swap]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) > 20


def can_exchange(folder: Path) -> bool:
    (folder / "one").mkdir()
    (folder / "two").mkdir()
    return exchanged(folder / "one", folder / "two")
