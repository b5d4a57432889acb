"""What makes a folder a project."""

from pathlib import Path
from typing import Final

CONFIG_FILE: Final = "site_config.yml"
"""Everything that the owner sets; its folder is the project."""


def is_project(folder: Path) -> bool:
    """Whether a folder has a `site_config.yml`."""
    return (folder / CONFIG_FILE).is_file()
