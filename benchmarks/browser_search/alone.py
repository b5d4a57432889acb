"""A later query as users ask it: no debugger watches their browser, their server does nothing else.

What drives a browser for the other measures is told of every request, and computes on the same
processors; so does the server that counts their bytes.
"""

import json
import select
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from subprocess import DEVNULL, PIPE, Popen
from tempfile import TemporaryDirectory
from typing import IO
from urllib.parse import quote

import click

from benchmarks.browser_search.timing import READING
from benchmarks.chromium import FLAGS, executable

_SETTLING = 1_000
"""Milliseconds in which a browser that was just started comes to rest."""
_PATIENCE = 60
"""Seconds after which a visit has failed."""


def alone(folder: Path, visits: Sequence[Sequence[str]]) -> list[float]:
    """Milliseconds of the last query of each visit; each has a browser of its own, new as well.

    Raises:
        click.ClickException: a browser did not answer.
    """
    with _served(folder) as told, TemporaryDirectory(ignore_cleanup_errors=True) as profiles:
        address = told.readline().strip()
        found = []
        for number, queries in enumerate(visits):
            with _browser(Path(profiles) / str(number), _page(address, queries)):
                found.append(_told(told))
        return found


@contextmanager
def _served(folder: Path) -> Iterator[IO[str]]:
    command = [sys.executable, "-m", "benchmarks.browser_search.server", str(folder)]
    with Popen(command, stdout=PIPE, text=True) as server:  # noqa: S603 - no shell; words of ours
        assert server.stdout
        try:
            yield server.stdout
        finally:
            server.terminate()


def _page(address: str, queries: Sequence[str]) -> str:
    wanted = {"queries": queries, "settling": _SETTLING, "reading": READING}
    return f"{address}#{quote(json.dumps(wanted, ensure_ascii=False))}"


@contextmanager
def _browser(profile: Path, page: str) -> Iterator[None]:
    command = [str(executable()), "--headless=new", *FLAGS, "--lang=zh-CN"]
    command += [f"--user-data-dir={profile}", page]
    with Popen(command, stderr=DEVNULL) as browser:  # noqa: S603 - no shell; words of ours
        try:
            yield
        finally:
            browser.terminate()


def _told(told: IO[str]) -> float:
    if not select.select([told], [], [], _PATIENCE)[0]:
        message = f"no answer of the browser within {_PATIENCE} s"
        raise click.ClickException(message)
    milliseconds: float = json.loads(told.readline())["milliseconds"]
    return milliseconds
