"""Folders as values."""

from pathlib import Path

from generator.values import SITE_MARKER


def tree(folder: Path) -> dict[str, bytes]:
    """The content of each file of a site by its address, without the marker."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and path.name != SITE_MARKER
    }
