"""Whether a project has changed since its index was written, told without reading its files."""

import hashlib
import os
import time
from collections.abc import Iterator
from pathlib import Path

from generator.values import CONFIG_FILE, SOURCES
from generator.values.stamps import YOUNG


def stamp(project: Path) -> str:
    """One word for names, sizes and times of all sources; "" when one is too young to tell by."""
    found = hashlib.blake2b(digest_size=16)
    now = time.time_ns()
    for path, status in _files(project):
        if abs(now - status.st_mtime_ns) < YOUNG:
            return ""
        found.update(f"{path}\0{status.st_mtime_ns}\0{status.st_size}\n".encode("utf-8", "replace"))
    return found.hexdigest()


def _files(project: Path) -> Iterator[tuple[str, os.stat_result]]:
    yield CONFIG_FILE, (project / CONFIG_FILE).stat()
    for source in SOURCES:
        yield from _below(project / source)


def _below(folder: Path) -> Iterator[tuple[str, os.stat_result]]:
    try:
        listed = sorted(os.scandir(folder), key=lambda item: item.name)
    except (FileNotFoundError, NotADirectoryError):
        return
    for item in listed:
        if item.name.startswith("."):
            continue
        if item.is_dir():
            yield from _below(Path(item.path))
        else:
            yield item.path, item.stat()
