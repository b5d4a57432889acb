"""Tells, without reading them, whether files have changed."""

import os
import sys
from collections.abc import Iterator
from functools import cache
from importlib.machinery import PathFinder
from operator import attrgetter
from pathlib import Path
from typing import Final

import generator
from generator.values.digest import digest_of

COMPILED: Final = "__pycache__"
"""Name of the folders in which the program keeps what it compiled, of code and of templates."""

_NAME: Final = attrgetter("name")


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


@cache
def program_stamp(*parts: str) -> str:
    """Stands for the program and for what Python runs it, on this machine, as they began to run.

    Args:
        parts: names of the packages of it that count; all if none is named.
    """
    home = Path(generator.__file__).parent
    folders = [home / part for part in parts] or [home]
    told = (sys.version, [one for folder in folders for one in stamps(folder, COMPILED)])
    return digest_of(told)


@cache
def library_stamp(*modules: str) -> str:
    """Stands for libraries as they were installed; nobody imports them, nor what reads versions.

    Args:
        modules: their names, as they are imported.
    """
    origins = [spec.origin for module in modules if (spec := PathFinder.find_spec(module))]
    return digest_of([one for origin in origins if origin for one in stamps(Path(origin))])


def _inside(folder: str, passed_over: str) -> list[tuple[str, int, int]]:
    found: list[tuple[str, int, int]] = []
    with os.scandir(folder) as items:
        for item in sorted(items, key=_NAME):
            if not item.is_dir(follow_symlinks=False):
                state = item.stat()
                found.append((item.path, state.st_mtime_ns, state.st_size))
            elif item.name != passed_over:
                found += _inside(item.path, passed_over)
    return found
