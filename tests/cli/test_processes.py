"""The command as a process: ^C, pipes, terminals that know no Chinese."""

import fcntl
import os
import pty
import re
import signal
import struct
import subprocess
import sys
import termios
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.cli.processes import COMMAND, DEADLINE, err, running, until
from tests.cli.running import everything_in

LONG_AGO = 1_700_000_000
"""Seconds; a file of that hour has surely not changed since."""

HOOK = """
import pathlib, time

def on_post_build(config):
    pathlib.Path(r"{reached}").touch()
    time.sleep(600)
"""


def test_an_interrupted_build_leaves_the_site_and_no_litter(project: Path) -> None:
    subprocess.run([*COMMAND, "build"], cwd=project, check=True, capture_output=True)
    reached = project.parent / "reached"
    settings = (project / "mkdocs.yml").read_text("utf-8")
    (project / "hook.py").write_text(HOOK.format(reached=reached), "utf-8")
    (project / "mkdocs.yml").write_text(f"{settings}\nhooks: [hook.py]\n", "utf-8")
    (project / "kb/faults/no-network.yml").rename(project / "kb/faults/renamed.yml")
    (project / "kb/pages/symptom-wizard.yml").unlink()
    for file in project.rglob("*.yml"):
        text = re.sub(r"no-network|symptom-wizard", "renamed", file.read_text("utf-8"))
        file.write_text(text, "utf-8")
    before = everything_in(project)
    with running(project, "build") as process:
        until(lambda: reached.exists() or process.poll() is not None, "the build")
        assert process.poll() is None, err(project)
        process.send_signal(signal.SIGINT)
        assert process.wait(DEADLINE) == 130
    after = everything_in(project)
    assert {name for name in after if "__pycache__" not in name} == before.keys()
    assert {name: after[name] for name in before} == before
    assert "已中断" in err(project)
    assert "Traceback" not in err(project)


@pytest.mark.parametrize(
    "words",
    [
        ("list", "--json"),
        ("list", "--kind", "form", "--json"),
        ("list", "--kind", "form"),
        ("--version",),
    ],
)
def test_a_reader_that_stops_reading_hears_nothing(project: Path, words: tuple[str, ...]) -> None:
    command = [*COMMAND, *words]
    with subprocess.Popen(
        command, cwd=project, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == ""


def test_a_terminal_that_knows_no_chinese(project: Path) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}
    result = subprocess.run(
        [*COMMAND, "check"], cwd=project, env=environment, capture_output=True, check=True
    )
    assert rb"to-be-filled: \u5f85\u586b" in result.stdout


def test_plugins_of_others_have_no_say_in_what_is_read(project: Path) -> None:
    foreign = project.parent / "foreign"
    (foreign / "foreign-1.0.dist-info").mkdir(parents=True)
    entry_points = "[pydantic]\nforeign = foreign:plugin\n"
    (foreign / "foreign-1.0.dist-info/entry_points.txt").write_text(entry_points, "utf-8")
    (foreign / "foreign.py").write_text("raise SystemExit('a plugin was read')", "utf-8")
    path = os.pathsep.join([str(foreign), *sys.path])
    environment = {**os.environ, "PYTHONPATH": path}
    subprocess.run([*COMMAND, "check"], cwd=project, env=environment, check=True)


def test_nothing_but_the_result_is_in_a_pipe(project: Path) -> None:
    result = subprocess.run([*COMMAND, "build"], cwd=project, capture_output=True, check=True)
    assert result.stdout == b""
    assert b"\x1b" not in result.stderr
    assert len(result.stderr.splitlines()) == 3


def on_a_terminal(project: Path, columns: int, *words: str) -> str:
    """What a terminal of some width is sent."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    environment = {name: value for name, value in os.environ.items() if name != "COLUMNS"}
    with subprocess.Popen(
        [*COMMAND, *words],
        cwd=project,
        env={**environment, "TERM": "xterm-256color"},
        stdout=theirs,
        stderr=theirs,
    ) as process:
        os.close(theirs)
        sent = b"".join(_read(ours))
        assert process.wait(DEADLINE) == 0
    os.close(ours)
    return sent.decode()


def plain(sent: str) -> str:
    """The same without what steers the terminal."""
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", sent)


def _read(terminal: int) -> Iterator[bytes]:
    """All that is sent to a terminal until its last writer ends, which reads as an error."""
    with suppress(OSError):
        while chunk := os.read(terminal, 65536):
            yield chunk


def test_a_terminal_is_shown_progress_and_colours(project: Path) -> None:
    sent = on_a_terminal(project, 80, "build")
    assert "写出站点" in sent
    assert "\x1b[32m已生成" in sent


@pytest.mark.parametrize(
    ("words", "stages"),
    [
        (("build",), ("读取条目", "检查条目", "写页面", "收集搜索用词", "写搜索索引", "写出站点")),
        (("check",), ("读取条目", "检查条目")),
        (("list",), ("读取条目", "检查条目")),
        (("search", "网"), ("读取条目", "检查条目", "收集搜索用词", "写搜索索引")),
    ],
    ids=lambda words: words[0],
)
def test_a_terminal_is_shown_how_much_there_is_to_do(
    project: Path, words: tuple[str, ...], stages: tuple[str, ...]
) -> None:
    drawn = plain(on_a_terminal(project, 80, *words))
    for stage in stages:
        assert re.search(rf"{stage} [━╺╸ ]+ +0/[1-9]\d* ", drawn), stage
    assert "/?" not in drawn


def test_a_search_in_an_index_that_is_there_shows_no_bar(project: Path) -> None:
    for file in (path for path in project.rglob("*") if path.is_file()):
        os.utime(file, (LONG_AGO, LONG_AGO))
    assert "━" in on_a_terminal(project, 80, "search", "网")
    assert "━" not in on_a_terminal(project, 80, "search", "网")


@pytest.mark.parametrize("columns", [80, 120])
def test_a_table_fits_the_terminal_and_its_ids_are_whole(project: Path, columns: int) -> None:
    long = "a-very-long-id-that-must-not-be-broken"
    text = f"title: {'很长的标题' * 9}\ngroup: 甲\n"
    (project / f"kb/pages/{long}.yml").write_text(text, "utf-8")
    lines = plain(on_a_terminal(project, columns, "list")).splitlines()
    assert any(long in line for line in lines)
    assert max(cell_len(line) for line in lines) <= columns
