"""Floor 2: reads a project folder into a knowledge base, with everything that is wrong."""

from generator.loader.content import read_content
from generator.loader.discovery import EntryFile, Found, discover
from generator.loader.entries import ReadEntry, read_entry
from generator.loader.late_places import LatePlaces
from generator.loader.project import (
    CONFIG_FILE,
    Loaded,
    Settings,
    is_project,
    load,
    read_file,
    read_settings,
)

__all__ = [
    "CONFIG_FILE",
    "EntryFile",
    "Found",
    "LatePlaces",
    "Loaded",
    "ReadEntry",
    "Settings",
    "discover",
    "is_project",
    "load",
    "read_content",
    "read_entry",
    "read_file",
    "read_settings",
]
