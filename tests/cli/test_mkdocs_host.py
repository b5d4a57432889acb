"""A new project under MkDocs' own command: the plugin alone, as somebody who knows MkDocs works."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from generator.messages import LANGUAGES, Language
from tests.cli.processes import DEADLINE, err, free_port, page, running, until
from tests.cli.running import everything_in, starter

MKDOCS = (sys.executable, "-m", "mkdocs")


def mkdocs(project: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*MKDOCS, *words], cwd=project, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_strict_build_of_a_new_project(scratch: Path, language: Language) -> None:
    project = starter(scratch / "my-kb", language)
    result = mkdocs(project, "build", "--strict")
    assert result.returncode == 0, result.stderr
    assert "\nWARNING" not in result.stderr
    assert (project / "site/faults/disk-full.html").is_file()


def test_both_commands_make_the_same_pages(project: Path) -> None:
    assert mkdocs(project, "build", "--site-dir", "theirs").returncode == 0
    command = [sys.executable, "-m", "generator", "build", "--site-dir", "ours"]
    subprocess.run(command, cwd=project, check=True, capture_output=True)
    theirs, ours = everything_in(project / "theirs"), everything_in(project / "ours")
    assert set(ours) - {".opsbook-site"} == set(theirs)


def test_a_mistake_fails_the_build_with_its_place(project: Path) -> None:
    (project / "kb/faults/no-network.yml").write_text("tilte: 打错了\n", "utf-8")
    result = mkdocs(project, "build")
    assert result.returncode == 1
    assert "kb/faults/no-network.yml:1:1: unknown-key" in result.stderr
    assert "Traceback" not in result.stderr
    assert not (project / "site").exists()


def test_serving_renews_a_page_and_keeps_the_last_good_one(project: Path) -> None:
    port = free_port()
    address = f"http://127.0.0.1:{port}/faults/no-network.html"
    entry = project / "kb/faults/no-network.yml"
    good = entry.read_text("utf-8")
    with running(project, "serve", "--dev-addr", f"127.0.0.1:{port}", command=MKDOCS) as process:
        until(lambda: "办公电脑上不了网" in page(address), "the first page")
        entry.write_text(good.replace("办公电脑上不了网", "整层楼断网"), "utf-8")
        until(lambda: "整层楼断网" in page(address), "the renewed page")
        entry.write_text("tilte: 打错了\n", "utf-8")
        until(lambda: "no-network.yml:1:1: unknown-key" in err(project), "the diagnostic")
        assert "整层楼断网" in page(address)
        entry.write_text(good.replace("办公电脑上不了网", "又通了"), "utf-8")
        until(lambda: "又通了" in page(address), "the mended page")
        process.send_signal(signal.SIGINT)
        process.wait(DEADLINE)
    assert "Traceback" not in err(project)
