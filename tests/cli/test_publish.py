"""`opsbook publish`: what it says and how it ends; what it does is tested in tests/delivery."""

import os
import signal
import subprocess
from pathlib import Path

import pytest

from generator.messages import LANGUAGES, Language
from generator.values import SITE_MARKER
from tests.cli.processes import COMMAND, DEADLINE, err, running, until
from tests.cli.running import LOCALES, Opsbook, everything_in
from tests.delivery.sites import build, contents
from tests.delivery.stores import needs_rclone

PAGES = {"index.html": "home", "faults/磁盘 满了.html": "a", "assets/x.css": "x"}


@pytest.fixture
def site(scratch: Path) -> Path:
    return build(scratch / "site", PAGES)


def test_a_site_goes_to_a_folder_then_only_what_changed(opsbook: Opsbook, site: Path) -> None:
    first = opsbook("publish", "www", "--site-dir", site)
    assert (first.code, first.out) == (0, "")
    assert "新增 4，更新 0，删除 0，未变 0" in first.err
    assert contents(Path("www")) == PAGES
    again = opsbook("publish", "www", "--site-dir", site)
    assert "www 已是最新，共 4 个文件" in again.err
    build(site, {"index.html": "new", "faults/磁盘 满了.html": "a"})
    third = opsbook("publish", "www", "--site-dir", site)
    assert "新增 0，更新 1，删除 1，未变 2，上传 3 bytes" in third.err


def test_a_dry_run_tells_and_touches_nothing(opsbook: Opsbook, site: Path) -> None:
    opsbook("publish", "www", "--site-dir", site)
    before = everything_in(Path("www"))
    build(site, {"index.html": "new", **{f"new/{n:02}.html": "" for n in range(12)}})
    result = opsbook("publish", "www", "--site-dir", site, "--dry-run")
    assert result.code == 0
    assert result.out.splitlines() == [
        "将发布到 www：新增 12，更新 1，删除 2，未变 1，上传 3 bytes",
        *(f"+ new/{n:02}.html" for n in range(10)),
        "+ ……另有 2 个",
        "~ index.html",
        "- assets/x.css",
        "- faults/磁盘 满了.html",
    ]
    assert everything_in(Path("www")) == before


def test_the_site_of_the_project_is_meant(opsbook: Opsbook, project: Path) -> None:
    build(project / "site", PAGES)
    assert opsbook("publish", "../www").code == 0
    assert contents(project.parent / "www") == PAGES


def test_a_project_that_was_never_built(opsbook: Opsbook, project: Path) -> None:
    result = opsbook("publish", "../www")
    assert result.code == 2
    assert str(project / "site") in result.err
    assert "--site-dir" in result.err
    assert not (project.parent / "www").exists()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("target", "told"),
    [
        ("foreign", ("thesis.doc", SITE_MARKER)),
        ("site", ("site", "TARGET")),
        ("s3://bucket/kb", ("remote:path", "//")),
        ("nobody:kb", ("rclone", "apt install rclone")),
    ],
)
def test_a_refusal_says_what_to_do(
    opsbook: Opsbook,
    site: Path,
    language: Language,
    target: str,
    told: tuple[str, ...],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LC_ALL", LOCALES[language])
    monkeypatch.setenv("PATH", "/nowhere")
    Path("foreign").mkdir()
    Path("foreign/thesis.doc").touch()
    before = everything_in(Path())
    result = opsbook("publish", target, "--site-dir", site)
    assert result.code == 2
    assert all(word in result.err for word in told)
    assert everything_in(Path()) == before


def test_a_name_cannot_steer_the_terminal(opsbook: Opsbook, site: Path) -> None:
    Path("foreign").mkdir()
    Path("foreign/\x1b[2Jx").touch()
    told = opsbook("publish", "foreign", "--site-dir", site)
    assert told.code == 2
    assert "�[2Jx" in told.err
    assert "\x1b" not in told.err


@needs_rclone
def test_a_failure_of_rclone_is_told_with_advice(
    opsbook: Opsbook, site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RCLONE_CONFIG", str(site.parent / "rclone.conf"))
    result = opsbook("publish", "nobody:kb", "--site-dir", site)
    assert result.code == 1
    first, advice = result.err.splitlines()
    assert first.startswith("rclone 出错：Failed to create file system")
    assert "rclone config" in advice


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written(opsbook: Opsbook, site: Path) -> None:
    Path("www").mkdir(mode=0o555)
    result = opsbook("publish", "www", "--site-dir", site)
    assert result.code == 2
    assert "www" in result.err


HANGS = """#!/bin/sh
[ "$1" = copy ] || exec echo "[]"
touch {reached}
exec sleep 600
"""


def test_interrupted(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With a stand-in for rclone that hangs."""
    scratch = site.parent
    (scratch / "bin").mkdir()
    program, reached = scratch / "bin/rclone", scratch / "reached"
    program.write_text(HANGS.format(reached=reached), "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")
    with running(site, "publish", ":local:/nowhere", "--site-dir", ".") as process:
        until(lambda: reached.exists() or process.poll() is not None, "the copying")
        assert process.poll() is None, err(site)
        process.send_signal(signal.SIGINT)
        assert process.wait(DEADLINE) == 130
    assert err(site) == "已中断。:local:/nowhere 里新旧文件并存，再运行一次同样的命令即可完成\n"


def test_a_pipe_hears_one_line(site: Path) -> None:
    command = [*COMMAND, "publish", "www", "--site-dir", str(site)]
    result = subprocess.run(command, capture_output=True, check=True, text=True)
    assert result.stdout == ""
    assert len(result.stderr.splitlines()) == 1
    assert "\x1b" not in result.stderr
