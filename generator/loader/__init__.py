"""Floor 2: reads a project folder into a knowledge base, with everything that is wrong."""

from generator.loader.content import read_content
from generator.loader.discovery import EntryFile, Found, discover
from generator.loader.entries import ReadEntry, read_entry
from generator.loader.late_places import LatePlaces, PlacesByName
from generator.loader.project import (
    Loaded,
    Settings,
    load,
    read_file,
    read_settings,
)

__all__ = [
    "EntryFile",
    "Found",
    "LatePlaces",
    "Loaded",
    "PlacesByName",
    "ReadEntry",
    "Settings",
    "discover",
    "load",
    "read_content",
    "read_entry",
    "read_file",
    "read_settings",
]
