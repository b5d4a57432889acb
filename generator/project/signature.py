"""One mark for all that records of files depend on beside the files: the settings, the program."""

import hashlib
from functools import cache

from generator.loader import Settings
from generator.values.stamps import library_stamp, program_stamp

_LIBRARIES = ("markdown_it", "pydantic", "yaml")
"""What takes part in reading and checking without being ours."""
_PARTS = (
    "checks",
    "diagnostics",
    "glyphs",
    "loader",
    "model",
    "processes",
    "project",
    "prose",
    "values",
    "yaml_document",
)
"""What takes part of ours."""


def signature(settings: Settings) -> bytes:
    """The mark of these settings under this program."""
    found = hashlib.blake2b(_program(), digest_size=16)
    found.update(b"whole" if settings.whole else b"faulty")
    found.update(settings.content)
    return found.digest()


@cache
def _program() -> bytes:
    """What takes part, ours and others'."""
    return f"{program_stamp(*_PARTS)} {library_stamp(*_LIBRARIES)}".encode()
