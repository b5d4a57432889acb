"""Runs rclone and reads what it tells: one JSON object a line, and plain last words."""

import json
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from generator.delivery.errors import RcloneFailedError, RcloneMissingError
from generator.delivery.remote import Remote
from generator.delivery.target import OnSent

_RETRIES: Final = 3
"""How often rclone tries what failed."""

_NO_SUCH_FOLDER: Final = 3
_FLAGS: Final = (
    *("--use-json-log", "--ask-password=false"),
    *("--retries", str(_RETRIES), "--low-level-retries", str(_RETRIES)),
    *("--contimeout", "20s", "--timeout", "60s"),
    *("--transfers", "16", "--checkers", "16"),
    *("--stats", "500ms", "--stats-log-level", "NOTICE"),
)
"""Its statistics come twice a second: for progress, and because writing them ends an rclone whose
reader was killed, before the next delivery can begin."""

_WHEN: Final = re.compile(r"^\d{4}/\d\d/\d\d [\d:]+ (?:[A-Z]+ *: )?")
"""How rclone begins its last words."""

_SIGNED: Final = re.compile(r"\?[^\s\"]*")
"""The part of an address that S3 signs requests in."""

_HINTS: Final = {
    "no-remote": ("didn't find section", "didn't find backend", "unknown remote"),
    "locked": ("RCLONE_CONFIG_PASS", "decrypt configuration"),
    "denied": (
        *("AccessDenied", "InvalidAccessKeyId", "SignatureDoesNotMatch", "Forbidden"),
        *("permission denied", "Unauthorized", "unable to authenticate", "no such identity"),
    ),
    "no-bucket": ("NoSuchBucket",),
    "authorities": ("LoadCustomCABundleError", "unsupported transport"),
    "certificate": ("x509:", "knownhosts:", "host key"),
    "unreachable": (
        *("connection refused", "no such host", "timeout", "timed out", "deadline exceeded"),
        *("network is unreachable", "no route to host"),
    ),
    "full": ("no space left", "quota", "Insufficient Storage"),
}
"""What rclone and its backends say, by the advice that fits; the first that fits is given."""


@dataclass(slots=True)
class _Told:
    """What a run has told so far."""

    errors: list[str] = field(default_factory=list)
    last_words: list[str] = field(default_factory=list)
    sent: int = 0


def run_rclone(
    remote: Remote,
    *words: str,
    names: Sequence[str] = (),
    on_sent: OnSent | None = None,
    or_absent: bool = False,
) -> tuple[bytes, int]:
    """Runs rclone once.

    Args:
        remote: the place that it works on.
        words: its command and what that takes.
        names: the addresses to work on, instead of all.
        on_sent: is told how many files and bytes have gone over.
        or_absent: takes a place that is not there for an empty one.

    Returns:
        What it printed, and how many files it sent.

    Raises:
        RcloneMissingError: it is not installed.
        RcloneFailedError: it failed.
    """
    program = shutil.which("rclone")
    if program is None:
        raise RcloneMissingError
    with tempfile.TemporaryDirectory() as folder:
        only = _only(names, Path(folder, "names")) if names else ()
        out = Path(folder, "out")
        code, told = _run([program, *words, *only, *_FLAGS], out, on_sent)
        printed = out.read_bytes()
    if code == _NO_SUCH_FOLDER and or_absent:
        return b"", 0
    if code:
        raise _failure(told, remote)
    return printed, told.sent


def _only(names: Sequence[str], listed: Path) -> tuple[str, ...]:
    """What confines rclone to some addresses, which are taken as they are, blanks and `#` too."""
    listed.write_text("".join(f"{name}\n" for name in names), "utf-8", newline="\n")
    return ("--files-from-raw", str(listed), "--no-traverse")


def _run(command: Sequence[str], out: Path, on_sent: OnSent | None) -> tuple[int, _Told]:
    told = _Told()
    with (
        out.open("wb") as printed,
        subprocess.Popen(  # noqa: S603 - no shell; the words are ours and the user's TARGET
            command, stdin=subprocess.DEVNULL, stdout=printed, stderr=subprocess.PIPE
        ) as process,
    ):
        try:
            _listen(process.stderr or (), told, on_sent)
        except BaseException:
            process.terminate()
            raise
    return process.returncode, told


def _listen(lines: Iterable[bytes], told: _Told, on_sent: OnSent | None) -> None:
    for line in lines:
        item = _record(line)
        if item is None:
            told.last_words.append(_WHEN.sub("", line.decode(errors="replace").strip()))
        elif isinstance(stats := item.get("stats"), dict):
            told.sent = int(stats.get("transfers", 0))
            if on_sent:
                on_sent(told.sent, int(stats.get("bytes", 0)))
        elif item.get("level") in {"error", "critical", "fatal"}:
            told.errors.append(_line(item))


def _record(line: bytes) -> Mapping[str, Any] | None:
    """The JSON object on a line; None when it holds something else."""
    try:
        item = json.loads(line)
    except ValueError:
        return None
    return item if isinstance(item, dict) else None


def _line(item: Mapping[str, Any]) -> str:
    name, text = str(item.get("object") or ""), str(item.get("msg", "")).strip()
    return f"{name}: {text}" if name else text


def _failure(told: _Told, remote: Remote) -> RcloneFailedError:
    """The failure as one short line: the first error is the cause, the last words a summary."""
    said = [*told.errors, *told.last_words]
    everything = "\n".join(said)
    hint = next((name for name, signs in _HINTS.items() if any(s in everything for s in signs)), "")
    first = " ".join(next((text for text in said if text), "").split())
    return RcloneFailedError(_SIGNED.sub("", remote.without_secrets(first)), hint)
