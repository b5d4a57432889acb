"""The built site as it stands on this disk: every file with its digest and size."""

import hashlib
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from generator.delivery.addresses import MANIFEST, is_litter
from generator.delivery.errors import NoSiteError, SiteChangedError
from generator.delivery.manifest import Fingerprint
from generator.values import SITE_MARKER

_Stamp: TypeAlias = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class BuiltSite:
    """A site that was read.

    Attributes:
        folder: where it stands.
        files: every file of it, by address.
        stamps: inode, size in bytes and time of change in nanoseconds, by address.
    """

    folder: Path
    files: Mapping[str, Fingerprint]
    stamps: Mapping[str, _Stamp]

    def md5(self, address: str) -> str:
        """The MD5 of a file, in hexadecimal, which some targets can tell of theirs."""
        return digest(self.folder / address, "md5")

    def verify_unchanged(self) -> None:
        """Holds that the site on the disk is still the one that was read.

        Raises:
            SiteChangedError: it is not.
        """
        try:
            now = {address: _stamp(path) for address, path in _walk(self.folder)}
        except FileNotFoundError:
            now = {}
        if now != self.stamps:
            raise SiteChangedError


def read_site(folder: Path) -> BuiltSite:
    """Reads a site.

    Raises:
        NoSiteError: the folder does not have the marker of a built site.
        SiteChangedError: the site is being replaced.
        OSError: a file cannot be read.
    """
    if not (folder / SITE_MARKER).is_file():
        raise NoSiteError(folder)
    found = dict(_walk(folder))
    try:
        stamps = {address: _stamp(path) for address, path in found.items()}
        files = {
            address: Fingerprint(digest(path, "sha256"), stamps[address][1])
            for address, path in found.items()
        }
    except FileNotFoundError as error:
        raise SiteChangedError from error
    return BuiltSite(folder, files, stamps)


def digest(path: Path, algorithm: str) -> str:
    """The digest of a file's content in hexadecimal; it tells files apart and guards nothing."""
    with path.open("rb") as content:
        made = hashlib.file_digest(content, lambda: hashlib.new(algorithm, usedforsecurity=False))
    return made.hexdigest()


def walk(folder: Path) -> Iterator[tuple[str, Path]]:
    """Every file below a folder with its address, which has forward slashes."""
    for parent, _, names in os.walk(folder, onerror=_raise):
        place = Path(parent)
        below = "" if place == folder else f"{place.relative_to(folder).as_posix()}/"
        for name in names:
            yield f"{below}{name}", place / name


def _walk(folder: Path) -> Iterator[tuple[str, Path]]:
    """The files of the site; what a delivery to this folder left is none."""
    return (
        (address, path)
        for address, path in walk(folder)
        if address != MANIFEST and not is_litter(address)
    )


def _stamp(path: Path) -> _Stamp:
    about = path.stat()
    return about.st_ino, about.st_size, about.st_mtime_ns


def _raise(error: OSError) -> None:
    raise error
