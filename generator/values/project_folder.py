"""What makes a folder a project, and where in it things lie."""

from pathlib import Path
from typing import Final

CONFIG_FILE: Final = "site_config.yml"
"""Everything that the owner sets; its folder is the project."""

SOURCES: Final = ("kb", "playbooks")
"""The folders of a project in which all else lies that its owner writes."""


def is_project(folder: Path) -> bool:
    """Whether a folder has a `site_config.yml`."""
    return (folder / CONFIG_FILE).is_file()
