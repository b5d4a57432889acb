"""Any store that rclone reaches as a target: S3-compatible ones, SSH hosts, WebDAV and more."""

import json
import tempfile
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any, Final

from generator.delivery.errors import RcloneFailedError
from generator.delivery.rclone_run import run_rclone
from generator.delivery.remote import Remote
from generator.delivery.target import Held, OnSent

_NOTHING_MORE: Final = ("--no-modtime", "--no-mimetype")
"""Times and types would cost a question for every file of an S3 store."""


class RcloneTarget:
    """A place at a remote; every call is one run of rclone, however many files it is about."""

    def __init__(self, remote: Remote) -> None:
        self._remote = remote

    @property
    def shown(self) -> str:
        """The place without its settings."""
        return self._remote.shown

    def names(self) -> frozenset[str]:
        """What stands at the root of the place."""
        return frozenset(item["Path"] for item in self._list())

    def listing(self, *, hashed: bool) -> Mapping[str, Held]:
        """Every file; MD5 where the store has it at hand."""
        how = ("--hash", "--hash-type", "MD5") if hashed else ()
        return {
            item["Path"]: Held(item["Size"], (item.get("Hashes") or {}).get("md5", ""))
            for item in self._list("--recursive", "--files-only", *how)
        }

    def read(self, address: str) -> bytes:
        """The content of one file."""
        content, _ = run_rclone(self._remote, "cat", self._remote.at(address))
        return content

    def write(self, address: str, content: bytes) -> None:
        """Puts one small file in its place."""
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, address).write_bytes(content)
            self.put(Path(folder), [address], lambda _files, _size: None)

    def put(self, folder: Path, addresses: Collection[str], on_sent: OnSent) -> None:
        """Copies files, several at a time; rclone compares what arrived by hash where it can."""
        words = ("copy", str(folder), self._remote.text, "--ignore-times", "--copy-links")
        _, sent = run_rclone(self._remote, *words, names=tuple(addresses), on_sent=on_sent)
        if sent < len(addresses):
            reason = f"{sent} / {len(addresses)}"
            raise RcloneFailedError(reason, "incomplete")

    def remove(self, addresses: Collection[str]) -> None:
        """Takes files away; rclone leaves folders that hold nothing any more."""
        run_rclone(self._remote, "delete", self._remote.text, names=tuple(addresses))

    def _list(self, *words: str) -> list[dict[str, Any]]:
        command = ("lsjson", self._remote.text, *words, *_NOTHING_MORE)
        printed, _ = run_rclone(self._remote, *command, or_absent=True)
        found: list[dict[str, Any]] = json.loads(printed or b"[]")
        return found
