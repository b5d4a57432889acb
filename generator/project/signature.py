"""One mark for all that records of files depend on beside the files: the settings, the program."""

import hashlib
import sys
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path

import generator
from generator.loader import Settings

_ENGINES = ("markdown-it-py", "pydantic", "pyyaml")
"""What takes part in reading and checking without being ours."""
_PARTS = (
    "checks",
    "diagnostics",
    "glyphs",
    "loader",
    "model",
    "project",
    "prose",
    "values",
    "yaml_document",
)
"""What takes part of ours."""
_KINDS = {".py", ".toml", ".txt"}


def signature(settings: Settings) -> bytes:
    """The mark of these settings under this program."""
    found = hashlib.blake2b(_program(), digest_size=16)
    found.update(b"whole" if settings.whole else b"faulty")
    found.update(settings.content)
    return found.digest()


@cache
def _program() -> bytes:
    """The program by the sizes and times of its files, and the versions under it."""
    versions = map(version, _ENGINES)
    told = [sys.version, *versions, *_files(Path(generator.__file__).parent)]
    return "\n".join(told).encode()


def _files(folder: Path) -> Iterator[str]:
    for part in _PARTS:
        for path in sorted(path for path in (folder / part).rglob("*") if path.suffix in _KINDS):
            status = path.stat()
            yield f"{path}\0{status.st_size}\0{status.st_mtime_ns}"
