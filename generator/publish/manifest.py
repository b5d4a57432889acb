"""What was published the last time, so that the next time only what changed is written."""

import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Any, Final

from generator.values import SITE_MARKER

_FILE: Final = "manifest.json"
_NEXT: Final = "manifest.next.json"


@dataclass(frozen=True)
class Manifest:
    """A published site.

    Attributes:
        files: per address a digest of its content.
        behind: addresses in which the spare tree differs from this site.
        spare: the id of the site that lies in the spare tree, "" if there is none.
    """

    files: Mapping[str, str]
    behind: frozenset[str]
    spare: str

    @cached_property
    def id(self) -> str:
        """Tells sites apart; two with the same files have the same."""
        listed = "\0".join(chain.from_iterable(sorted(self.files.items())))
        return hashlib.blake2b(listed.encode(), digest_size=16).hexdigest()


def published(target: Path, memory: Path) -> Manifest | None:
    """What lies in a folder; None when nobody knows or others had their hands in it."""
    try:
        marker = (target / SITE_MARKER).read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    told = filter(None, (_read(memory / name) for name in (_FILE, _NEXT)))
    known = next((manifest for manifest in told if manifest.id == marker), None)
    return known if known and _names(target) == known.files.keys() else None


def announce(manifest: Manifest, memory: Path) -> None:
    """Writes down what is about to be published.

    Raises:
        OSError: it cannot be written.
    """
    memory.mkdir(parents=True, exist_ok=True)
    told = {"files": manifest.files, "behind": sorted(manifest.behind), "spare": manifest.spare}
    (memory / _NEXT).write_text(json.dumps(told, ensure_ascii=False), "utf-8")


def confirm(memory: Path) -> None:
    """What was announced has been published.

    Raises:
        OSError: it cannot be written.
    """
    (memory / _NEXT).replace(memory / _FILE)


def _read(file: Path) -> Manifest | None:
    with suppress(OSError, ValueError, KeyError, TypeError):
        told: dict[str, Any] = json.loads(file.read_bytes())
        return Manifest(dict(told["files"]), frozenset(told["behind"]), str(told["spare"]))
    return None


def _names(folder: Path) -> set[str]:
    """The addresses of all files but the marker."""
    return set(_walk(str(folder), "")) - {SITE_MARKER}


def _walk(folder: str, address: str) -> Iterator[str]:
    with os.scandir(folder) as found:
        for item in found:
            if item.is_dir(follow_symlinks=False):
                yield from _walk(item.path, f"{address}{item.name}/")
            else:
                yield address + item.name
