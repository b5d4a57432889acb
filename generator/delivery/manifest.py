"""The manifest at a target: what it holds, and what a delivery was about to change.

It is written twice. Before the first change it says which files that change will not touch and
which it may; after the last one it lists the whole site. So whoever reads it after a delivery was
killed knows what can be believed.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

_FORMAT: Final = 1


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """What tells two contents apart.

    Attributes:
        sha256: in hexadecimal.
        size: in bytes.
    """

    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a target holds.

    Attributes:
        files: the files whose content is known, by address.
        unsettled: addresses that a delivery has begun to change; after it, none.
    """

    files: Mapping[str, Fingerprint] = field(default_factory=dict)
    unsettled: frozenset[str] = frozenset()

    def to_bytes(self) -> bytes:
        """The manifest as JSON, the same bytes for the same content."""
        files = {name: [print_.sha256, print_.size] for name, print_ in self.files.items()}
        content = {"format": _FORMAT, "files": files, "unsettled": sorted(self.unsettled)}
        text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return text.encode() + b"\n"


def parse_manifest(content: bytes) -> Manifest | None:
    """The manifest that these bytes hold; None when they are damaged."""
    try:
        return _manifest(json.loads(content))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _manifest(data: Any) -> Manifest | None:  # noqa: ANN401 - whatever JSON holds
    files = {name: _fingerprint(*pair) for name, pair in data["files"].items()}
    unsettled = frozenset(data["unsettled"])
    is_known = data["format"] == _FORMAT and all(isinstance(name, str) for name in unsettled)
    return Manifest(files, unsettled) if is_known else None


def _fingerprint(sha256: object, size: object) -> Fingerprint:
    if not isinstance(sha256, str) or not isinstance(size, int):
        raise TypeError
    return Fingerprint(sha256, size)
