"""What was published the last time, so that the next time only what changed is written."""

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Any, Final, Self

from generator.values import SITE_MARKER

_FILE: Final = "manifest"
_NEXT: Final = "manifest.next"
_LINE: Final = b"\n"
_ZERO: Final = "\0"


@dataclass(frozen=True)
class Manifest:
    """A published site.

    Attributes:
        listed: addresses and digests of its files by turns, sorted, zeros between.
        behind: addresses in which the spare tree differs from this site.
        spare: the id of the site that lies in the spare tree, "" if there is none.
        hours: per folder of it, when a file last came or went there, in nanoseconds.
    """

    listed: bytes
    behind: frozenset[str]
    spare: str
    hours: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, files: Mapping[str, str], behind: Iterable[str] = (), spare: str = "") -> Self:
        """The manifest of a site.

        Args:
            files: per address a digest of its content; best sorted already.
            behind: see the class.
            spare: see the class.
        """
        names = sorted(files)
        if names != list(files):
            files = {name: files[name] for name in names}
        listed = _ZERO.join(chain.from_iterable(files.items()))
        made = cls(listed.encode(), frozenset(behind), spare)
        vars(made)["files"] = files
        return made

    @cached_property
    def files(self) -> Mapping[str, str]:
        """Per address a digest of its content."""
        turns = self.listed.decode().split(_ZERO) if self.listed else []
        return dict(zip(turns[::2], turns[1::2], strict=True))

    @cached_property
    def id(self) -> str:
        """Tells sites apart; two with the same files have the same."""
        return hashlib.blake2b(self.listed, digest_size=16).hexdigest()

    def dated(self, tree: Path) -> Self:
        """The same with the hours of the folders, which are fixed in a tree that holds the site.

        Raises:
            OSError: a folder is not there, or may not be dated.
        """
        return replace(self, hours={name: _fixed(tree / name) for name in _folders(self.files)})


def published(target: Path, memory: Path) -> Manifest | None:
    """What lies in a folder; None when nobody knows or others had their hands in it."""
    try:
        marker = (target / SITE_MARKER).read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    told = filter(None, (_read(memory / name) for name in (_FILE, _NEXT)))
    known = next((manifest for manifest in told if manifest.id == marker), None)
    return known if known and _is_alone(target, known) else None


def announce(manifest: Manifest, memory: Path) -> None:
    """Writes down what is about to be published.

    Raises:
        OSError: it cannot be written.
    """
    memory.mkdir(parents=True, exist_ok=True)
    told = json.dumps(
        {
            "behind": sorted(manifest.behind),
            "spare": manifest.spare,
            "hours": dict(manifest.hours),
        }
    )
    (memory / _NEXT).write_bytes(told.encode() + _LINE + manifest.listed)


def confirm(memory: Path) -> None:
    """What was announced has been published.

    Raises:
        OSError: it cannot be written.
    """
    (memory / _NEXT).replace(memory / _FILE)


def _read(file: Path) -> Manifest | None:
    with suppress(OSError, ValueError, KeyError, TypeError):
        first, _, listed = file.read_bytes().partition(_LINE)
        told: dict[str, Any] = json.loads(first)
        return Manifest(listed, frozenset(told["behind"]), str(told["spare"]), told["hours"])
    return None


def _is_alone(target: Path, known: Manifest) -> bool:
    """Whether no file came or went in a folder; where its hours tell nothing, all are listed."""
    with suppress(OSError):
        now = {folder: (target / folder).stat().st_mtime_ns for folder in known.hours}
        if now and now == known.hours:
            return True
    return _names(target) == known.files.keys()


def _folders(addresses: Iterable[str]) -> set[str]:
    """The folders in which files lie, and those in which these lie; "" is the site's own."""
    found, inner = {""}, {address.rpartition("/")[0] for address in addresses}
    while inner:
        found |= inner
        inner = {folder.rpartition("/")[0] for folder in inner} - found
    return found


def _fixed(folder: Path) -> int:
    """Sets the hour of a folder back by a nanosecond and tells it.

    Whoever changes something within the same tick of the system's clock gives it another. Where
    hours are kept less finely, what is told will never be found, and the files are listed.
    """
    state = folder.stat()
    hour = state.st_mtime_ns - 1
    os.utime(folder, ns=(state.st_atime_ns, hour))
    return hour


def _names(folder: Path) -> set[str]:
    """The addresses of all files but the marker."""
    return set(_inside(str(folder), "")) - {SITE_MARKER}


def _inside(folder: str, address: str) -> list[str]:
    names: list[str] = []
    with os.scandir(folder) as found:
        for item in found:
            if item.is_dir(follow_symlinks=False):
                names += _inside(item.path, f"{address}{item.name}/")
            else:
                names.append(address + item.name)
    return names
