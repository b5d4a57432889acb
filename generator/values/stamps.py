"""Tells, without reading them, whether files have changed."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

COMPILED: Final = "__pycache__"
"""Name of the folders in which the program keeps what it compiled, of code and of templates."""


def stamps(path: Path, passed_over: str = "") -> Iterator[tuple[str, int, int]]:
    """Path, hour of change and size of a file, or of all files in a folder.

    Args:
        path: the file or folder; one that is not there has none.
        passed_over: name of the folders in it that do not count.

    Raises:
        OSError: something cannot be looked at.
    """
    if path.is_dir():
        yield from _inside(str(path), passed_over)
    elif path.exists():
        state = path.stat()
        yield str(path), state.st_mtime_ns, state.st_size


def _inside(folder: str, passed_over: str) -> Iterator[tuple[str, int, int]]:
    with os.scandir(folder) as found:
        for item in sorted(found, key=lambda item: item.name):
            if item.is_dir(follow_symlinks=False):
                if item.name != passed_over:
                    yield from _inside(item.path, passed_over)
            else:
                state = item.stat()
                yield item.path, state.st_mtime_ns, state.st_size
