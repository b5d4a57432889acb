"""Small projects written to disk."""

import shutil
from collections.abc import Mapping
from pathlib import Path

from generator.values import CONFIG_FILE
from tests.loader.example_cases import HERE

FAULT = "title: 磁盘写满\ncategory: storage\nseverity: low\n"


def project(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """A project of the given files, with the settings of the examples unless it brings its own."""
    shutil.copy(HERE / CONFIG_FILE, folder)
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return folder
