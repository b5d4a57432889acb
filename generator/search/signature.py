"""Tells whether what was made before was made by the same code of the same tables."""

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import generator

_HOME = Path(generator.__file__).parent.parent
_SEARCH = ("generator.search", "generator.search.data")


@cache
def signature(*packages: str) -> bytes:
    """Of all that decides what texts are found by, and of the code of some packages, 16 bytes."""
    found = hashlib.blake2b(digest_size=16)
    for package in (*_SEARCH, *packages):
        for file in sorted(_HOME.joinpath(*package.split(".")).iterdir()):
            if file.is_file():
                found.update(file.name.encode() + file.read_bytes())
    return found.digest()


def own_signature(signature: bytes, synonyms: Iterable[Iterable[str]]) -> bytes:
    """Of a library with its own synonyms besides, 16 bytes."""
    lists = "\n".join("\0".join(words) for words in synonyms)
    return hashlib.blake2b(lists.encode(), key=signature, digest_size=16).digest()
