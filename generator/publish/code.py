"""What the program itself is: the same on every machine that runs the same code."""

import hashlib
from functools import cache
from pathlib import Path

import generator
from generator.values.stamps import COMPILED


@cache
def code() -> str:
    """A digest of everything in the package."""
    folder = Path(generator.__file__).parent
    found = hashlib.blake2b(digest_size=16)
    for file in sorted(folder.rglob("*")):
        if file.is_file() and file.parent.name != COMPILED:
            found.update(f"{file.relative_to(folder).as_posix()}\0".encode())
            found.update(file.read_bytes())
    return found.hexdigest()
