"""Stores that rclone reaches on this machine: a folder, WebDAV, SSH and S3."""

import shutil
import socket
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.delivery import MANIFEST
from generator.values import SITE_MARKER
from tests.cli.processes import free_port, until
from tests.delivery.object_store import ObjectStore
from tests.delivery.sites import contents

PASSWORD = "correct horse"  # noqa: S105 - of a server that lives for a test
KINDS = ("local", "webdav", "sftp", "s3")
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
    place = folder / "kb" / "站 点"
    if kind == "local":
        yield Store(f":local:{place}", lambda: contents(place))
    elif kind == "s3":
        with _object_store() as made:
            yield made
    else:
        folder.mkdir(exist_ok=True)
        port = free_port()
        with _served(kind, folder, port):
            yield Store(_TARGETS[kind](port), lambda: contents(place))


def _webdav(port: int) -> str:
    return f':webdav,url="http://127.0.0.1:{port}",user=me,pass={_obscured()}:kb/站 点'


def _sftp(port: int) -> str:
    return f":sftp,host=127.0.0.1,port={port},user=me,pass={_obscured()}:kb/站 点"


_TARGETS = {"webdav": _webdav, "sftp": _sftp}


def _obscured() -> str:
    command = ["rclone", "obscure", PASSWORD]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


@contextmanager
def _served(kind: str, folder: Path, port: int) -> Iterator[None]:
    address = f"127.0.0.1:{port}"
    command = ["rclone", "serve", kind, str(folder), "--addr", address]
    with subprocess.Popen(
        [*command, "--user", "me", "--pass", PASSWORD], stderr=subprocess.DEVNULL
    ) as process:
        try:
            until(lambda: _answers(port), f"the {kind} server")
            yield
        finally:
            process.kill()


def _answers(port: int) -> bool:
    with closing(socket.socket()) as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


@contextmanager
def _object_store() -> Iterator[Store]:
    with ObjectStore() as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        port = server.server_address[1]
        settings = f'provider=Other,access_key_id=me,secret_access_key="{PASSWORD}"'
        target = f':s3,{settings},endpoint="http://127.0.0.1:{port}":bucket/kb/站 点'
        root = "bucket/kb/站 点/"

        def held() -> dict[str, str]:
            files = {name.removeprefix(root): text for name, text in server.objects.items()}
            ours = {SITE_MARKER, MANIFEST}
            return {name: text.decode() for name, text in files.items() if name not in ours}

        yield Store(target, held)
        server.shutdown()
