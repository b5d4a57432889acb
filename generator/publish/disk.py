"""Writes a folder beside its place, then swaps it in: there is always a whole site, old or new."""

import os
import shutil
import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import FrameType
from typing import Final

from generator.publish.exchange import exchanged
from generator.values import SITE_MARKER

_SITE_FILES: Final = ("index.html", "sitemap.xml", "search/search_index.json")


class ForeignFolderError(Exception):
    """A folder that holds something other than a site is not replaced.

    Attributes:
        folder: the folder that was to be replaced.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))
        self.folder = folder


@contextmanager
def replaced(target: Path, spare: Path | None = None) -> Iterator[Path]:
    """Gives a folder to write to; at the end of the block it takes the target's place.

    When the block raises, or ^C or SIGTERM ends it, the target stays as it was and nothing is
    left beside it. What a killed process left is mended by the next call.

    Args:
        target: the folder to replace; it and its parents need not exist.
        spare: where the folder comes from and the old target goes to, as far as there is one;
            else the folder is new and empty, and the old target is removed.

    Raises:
        ForeignFolderError: the target holds something that is not a site.
        OSError: the folder cannot be written, or the disk is full.
    """
    target = target.resolve()
    target.parent.mkdir(parents=True, exist_ok=True)
    _mend(target)
    if not _may_replace(target):
        raise ForeignFolderError(target)
    staging = _beside(target, "new")
    with _sigterm_unwinds():
        try:
            _prepare(staging, target, spare)
            yield staging
            _swap(staging, target, spare)
        finally:
            shutil.rmtree(staging, ignore_errors=True)


def _beside(target: Path, suffix: str) -> Path:
    return target.with_name(f".{target.name}.{os.getpid()}.{suffix}")


def _prepare(staging: Path, target: Path, spare: Path | None) -> None:
    if not (spare and _moved(spare, staging)):
        staging.mkdir()
    (staging / SITE_MARKER).touch()
    if target.exists():
        shutil.copymode(target, staging)


def _may_replace(target: Path) -> bool:
    if not target.exists():
        return True
    if not target.is_dir() or (target / ".git").exists():
        return False
    is_marked = (target / SITE_MARKER).exists()
    is_site = is_marked or all((target / name).is_file() for name in _SITE_FILES)
    return is_site or not any(target.iterdir())


def _moved(source: Path, target: Path) -> bool:
    """Moves a folder if it is there and on the same disk."""
    with suppress(OSError):
        source.rename(target)
    return target.exists()


def _swap(staging: Path, target: Path, spare: Path | None) -> None:
    if not target.exists():
        staging.rename(target)
        return
    old = staging if exchanged(staging, target) else _swapped_by_two(staging, target)
    if not (spare and _moved(old, spare)):
        shutil.rmtree(old, ignore_errors=True)


def _swapped_by_two(staging: Path, target: Path) -> Path:
    """Swaps with a moment without a site, which `_mend` heals; tells where the old one is."""
    old = _beside(target, "old")
    target.rename(old)
    try:
        staging.rename(target)
    except BaseException:
        old.rename(target)
        raise
    return old


def _mend(target: Path) -> None:
    """Puts back a site that a killed process had moved aside, and removes its leavings."""
    for litter in sorted(target.parent.glob(f".{target.name}.*")):
        pid, _, kind = litter.name.removeprefix(f".{target.name}.").partition(".")
        if kind not in {"new", "old"} or not pid.isdecimal() or _is_running(int(pid)):
            continue
        if kind == "old" and not target.exists():
            litter.rename(target)
        else:
            shutil.rmtree(litter, ignore_errors=True)


def _is_running(pid: int) -> bool:
    if os.name != "posix" or pid == os.getpid():
        return False
    with suppress(ProcessLookupError):
        try:
            os.kill(pid, 0)
        except PermissionError:
            return True
        return True
    return False


@contextmanager
def _sigterm_unwinds() -> Iterator[None]:
    """Lets SIGTERM run the `finally` blocks; only the main thread may ask for that."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGTERM, _exit_on_signal)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _exit_on_signal(number: int, _frame: FrameType | None) -> None:
    sys.exit(128 + number)
