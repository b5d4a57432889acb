"""How long an open page waits for an edit while `opsbook serve` runs."""

import re
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from http.client import HTTPConnection
from pathlib import Path

from benchmarks.build.measuring import CommandFailedError, Cost, so_far, started

_PAUSE = 0.2
"""Seconds between two tries to reach the server."""


@contextmanager
def served(command: Sequence[str], project: Path) -> Iterator[Callable[[Callable[[], None]], Cost]]:
    """Serves a project as long as the block lasts.

    Args:
        command: `opsbook`.
        project: the project's folder.

    Yields:
        What does an edit and tells what it cost, until an open page was told and has the new
        text; the memory is that of the server at the end.

    Raises:
        CommandFailedError: the server ended before it could be reached.
    """
    port = _free_port()
    command = [*command, "serve", "--port", str(port)]
    with started(command, project) as server:
        try:
            _reach(port, command, server)
            yield lambda edit: _shown(edit, port, server.pid)
        finally:
            server.send_signal(signal.SIGINT)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _reach(port: int, command: Sequence[str], server: subprocess.Popen[str]) -> None:
    """Waits for the first build, after which the server can be reached."""
    while True:
        with suppress(OSError):
            _read(port)
            return
        if server.poll() is not None:
            raise CommandFailedError(command, server.communicate()[0])
        time.sleep(_PAUSE)


def _shown(edit: Callable[[], None], port: int, server: int) -> Cost:
    """Does as the script does that MkDocs puts into the pages which it serves."""
    told = re.search(r"livereload\((\d+), (\d+)\)", _read(port))
    assert told, "the server puts it into every page"
    spent, _ = so_far(server)
    begun = time.perf_counter()
    edit()
    _read(port, f"/livereload/{told[1]}/{told[2]}")
    _read(port)
    wall = time.perf_counter() - begun
    in_all, memory = so_far(server)
    return Cost(wall, in_all - spent, memory)


def _read(port: int, path: str = "/") -> str:
    with closing(HTTPConnection("127.0.0.1", port)) as connection:
        connection.request("GET", path)
        return connection.getresponse().read().decode()
