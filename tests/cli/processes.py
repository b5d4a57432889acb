"""Processes that run beside a test, and waiting for what they do."""

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError

import pytest

DEADLINE = 60.0
"""Seconds that a step may take on a busy machine; none of them is spent when all goes well."""
COMMAND = (sys.executable, "-m", "generator")


def until(condition: Callable[[], object], what: str) -> None:
    """Waits for something to come true."""
    end = time.monotonic() + DEADLINE
    while not condition():
        if time.monotonic() > end:
            pytest.fail(f"waited in vain for {what}")
        time.sleep(0.02)


@contextmanager
def running(
    project: Path, *words: str, command: tuple[str, ...] = COMMAND
) -> Iterator[subprocess.Popen[str]]:
    """A process whose output goes to `out.txt` and `err.txt` beside the project."""
    folder = project.parent
    with (folder / "out.txt").open("w") as out, (folder / "err.txt").open("w") as err:
        process = subprocess.Popen(
            [*command, *words], cwd=project, stdout=out, stderr=err, text=True
        )
        try:
            yield process
        finally:
            process.kill()
            process.wait()


def err(project: Path) -> str:
    return (project.parent / "err.txt").read_text("utf-8")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def page(url: str) -> str:
    """The page at an address, "" while there is no answer."""
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:  # noqa: S310 - our own server
            body: bytes = answer.read()
            return body.decode()
    except (URLError, OSError):
        return ""
