"""The empty Word file that documents without a template begin with, kept as readable parts."""

from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from io import BytesIO
from typing import Final
from zipfile import ZipFile

from generator.press.word.stylebook import Stylebook, stylebook

_FOLDER: Final = "base"


@cache
def base_file() -> bytes:
    """The file; its styles, lists and settings stand in the folder `base` beside this module."""
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        _pack(archive, resources.files(__package__) / _FOLDER, "")
    return packed.getvalue()


def base_part(path: str) -> bytes:
    """One part of the file, such as `word/numbering.xml`."""
    return (resources.files(__package__) / _FOLDER / path).read_bytes()


def base_styles() -> Stylebook:
    """The styles of the file."""
    return stylebook(base_part("word/styles.xml"))


def _pack(archive: ZipFile, folder: Traversable, path: str) -> None:
    for item in sorted(folder.iterdir(), key=lambda found: found.name):
        if item.is_dir():
            _pack(archive, item, f"{path}{item.name}/")
        else:
            archive.writestr(f"{path}{item.name}", item.read_bytes())
