"""Real rclone, real stores on this machine: they hold what the site holds."""

import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.delivery import (
    DeliveryError,
    ForeignTargetError,
    RcloneFailedError,
    RcloneMissingError,
    prepare,
    read_site,
)
from generator.delivery.opening import opened
from tests.cli.processes import until
from tests.delivery.sites import ODD, build, contents, deliver
from tests.delivery.stores import KINDS, PASSWORD, Store, needs_rclone, store

FIRST = {"index.html": "one", "faults/a.html": "a", "faults/b.html": "b", **ODD}
SECOND = {"index.html": "two", "faults/a.html": "a", "services/c.html": "c", **ODD}

pytestmark = needs_rclone


@pytest.fixture(autouse=True)
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of the settings that whoever runs the tests has."""
    monkeypatch.setenv("RCLONE_CONFIG", str(tmp_path / "rclone.conf"))
    monkeypatch.delenv("AWS_CA_BUNDLE", raising=False)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return build(tmp_path / "site", FIRST)


@pytest.fixture(params=KINDS)
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    with store(request.param, tmp_path / "store") as made:
        yield made


def test_a_store_follows_the_site(site: Path, place: Store) -> None:
    deliver(site, place.target)
    assert place.contents() == FIRST
    assert not deliver(site, place.target).is_needed
    plan = deliver(build(site, SECOND), place.target).plan
    assert plan.sent == {"index.html", "services/c.html"}
    assert place.contents() == SECOND


def test_a_store_with_a_damaged_manifest(site: Path, place: Store, tmp_path: Path) -> None:
    deliver(site, place.target)
    damaged = tmp_path / ".opsbook-manifest.json"
    damaged.write_text("{", "utf-8")
    command = ["rclone", "copy", str(damaged), place.target, "--ignore-times", "--quiet"]
    subprocess.run(command, check=True)
    plan = deliver(build(site, {**SECOND, "index.html": "won"}), place.target).plan
    knows_no_hashes = place.target.startswith(":webdav")
    everything = (SECOND.keys() | {".opsbook-site"}) - {"services/c.html"}
    assert plan.changed == (everything if knows_no_hashes else {"index.html"})
    assert place.contents() == {**SECOND, "index.html": "won"}


def test_a_foreign_store_is_left_alone(site: Path, place: Store, tmp_path: Path) -> None:
    foreign = build(tmp_path / "foreign", {"thesis.doc": "mine"})
    (foreign / ".opsbook-site").unlink()
    subprocess.run(["rclone", "copy", str(foreign), place.target, "--quiet"], check=True)
    with pytest.raises(ForeignTargetError):
        deliver(site, place.target)
    assert place.contents() == {"thesis.doc": "mine"}


def test_looking_touches_nothing(site: Path, place: Store) -> None:
    assert prepare(read_site(site), opened(place.target, site)).is_needed
    assert place.contents() == {}


@pytest.mark.parametrize("kind", ["webdav", "sftp", "s3"])
def test_a_host_that_is_down_is_told_without_secrets(site: Path, tmp_path: Path, kind: str) -> None:
    with store(kind, tmp_path / "store") as made:
        target = made.target
    with pytest.raises(RcloneFailedError) as failure:
        deliver(site, target)
    assert failure.value.hint == "unreachable"
    assert "127.0.0.1" in failure.value.reason
    assert not any(word in failure.value.reason for word in (PASSWORD, "pass=", "secret_access"))


def test_a_remote_that_nobody_knows(site: Path) -> None:
    with pytest.raises(RcloneFailedError) as failure:
        deliver(site, "nobody:kb")
    assert failure.value.hint == "no-remote"


def test_without_rclone(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(RcloneMissingError):
        deliver(site, ":local:/tmp/kb")


def test_a_file_that_did_not_go_over_is_missed(site: Path, tmp_path: Path) -> None:
    target = opened(f":local:{tmp_path}/out", site)
    with pytest.raises(DeliveryError):
        target.put(site, ["index.html", "nowhere.html"], lambda _files, _size: None)


SLOW = """#!/bin/sh
case "$1" in copy) exec {rclone} "$@" --bwlimit 40k ;; *) exec {rclone} "$@" ;; esac
"""
DELIVERS = """
import sys
from pathlib import Path
from tests.delivery.sites import deliver
deliver(Path(sys.argv[1]), sys.argv[2])
"""


def test_a_killed_delivery_takes_its_rclone_along(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Or it would go on writing while the next delivery writes something else."""
    slow = tmp_path / "bin" / "rclone"
    slow.parent.mkdir()
    slow.write_text(SLOW.format(rclone=shutil.which("rclone")), "utf-8")
    slow.chmod(0o755)
    first = {f"assets/{number}": str(number) * 40_000 for number in range(8)}
    site, out = build(tmp_path / "site", first), tmp_path / "out"
    with monkeypatch.context() as with_slow:
        with_slow.setenv("PATH", f"{slow.parent}:/usr/bin:/bin")
        killed = subprocess.Popen(
            [sys.executable, "-c", DELIVERS, str(site), f":local:{out}"],
            cwd=Path(__file__).parents[2],
        )
        until((out / "assets").exists, "the first file")
        killed.send_signal(signal.SIGKILL)
        assert killed.wait() == -signal.SIGKILL
    until(lambda: not still_running(f":local:{out}"), "the end of its rclone")
    assert contents(out) != first
    deliver(build(site, SECOND), str(out))
    assert contents(out) == SECOND


def still_running(target: str) -> bool:
    """Whether any process has the target on its command line."""
    words = target.encode()
    return any(words in _command(path) for path in Path("/proc").glob("[0-9]*/cmdline"))


def _command(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""
