"""Serving: an edit shows at once, a mistake keeps the last good page, ^C ends it cleanly."""

import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from typing import Self

import pytest

SCRIPT = Path(__file__).with_name("serve_mock.py")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Server:
    """A serving process, and a reader in front of it."""

    def __init__(self, project: Path, text: str, port: int = 0) -> None:
        (project / "kb").mkdir(exist_ok=True)
        self.source = project / "kb" / "text.yml"
        self.source.write_text(text, "utf-8")
        self.port = port or free_port()
        self.process = subprocess.Popen(
            [sys.executable, SCRIPT, project, str(self.port)], stdout=subprocess.PIPE, text=True
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.process.kill()
        self.process.communicate()

    def line(self) -> str:
        """The next thing the server tells."""
        assert self.process.stdout
        return self.process.stdout.readline().strip()

    def edit(self, text: str) -> None:
        """Changes the source and waits, as an open page does, for the word to reload."""
        epoch = re.search(r"livereload\((\d+), \d+\)", self.read())
        assert epoch
        self.source.write_text(text, "utf-8")
        assert int(self.read(f"/livereload/{epoch[1]}/1")) > int(epoch[1])

    def read(self, path: str = "/") -> str:
        connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        connection.request("GET", path)
        text = connection.getresponse().read().decode()
        connection.close()
        return text


@pytest.fixture
def server(tmp_path: Path) -> Iterator[Server]:
    with Server(tmp_path, "first text") as server:
        assert server.line() == "built 1"
        assert server.line() == f"ready http://127.0.0.1:{server.port}/"
        yield server


def test_an_edit_shows_and_a_mistake_keeps_the_last_good_page(server: Server) -> None:
    assert "first text" in server.read()
    server.edit("second text")
    assert server.line() == "built 1"
    assert "second text" in server.read()
    server.edit("broken")
    assert server.line() == "broken"
    assert "second text" in server.read()
    server.edit("third text")
    assert server.line() == "built 1"
    assert "third text" in server.read()
    server.process.send_signal(signal.SIGINT)
    assert server.process.wait(20) == 0


def test_nothing_is_served_when_the_first_build_has_errors(tmp_path: Path) -> None:
    with Server(tmp_path, "broken") as server:
        assert server.line() == "broken"
        assert server.process.wait(20) == 1


def test_a_server_that_begins_again_knows_what_the_one_before_made(tmp_path: Path) -> None:
    port = free_port()
    for known in ("0 known", "1 known"):
        with Server(tmp_path, "text", port) as server:
            assert server.line() == "built 1"
            assert server.line().startswith("ready")
            assert known in server.read()
            server.process.send_signal(signal.SIGINT)
            assert server.process.wait(20) == 0
