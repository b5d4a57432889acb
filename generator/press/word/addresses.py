"""Which addresses become links: Word refuses a whole file for one that it cannot read."""

import re
from typing import Final
from urllib.parse import quote, urlsplit

_SAFE: Final = "%/:=&?~+!$,;'@()*"
_LONGEST: Final = 2000
_STRAY_PERCENT: Final = re.compile(r"%(?![0-9A-Fa-f]{2})")
_HOST: Final = r"[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?"
_SHAPES: Final = (
    re.compile(rf"(?i:https?)://{_HOST}(:\d{{1,5}})?([/?#].*)?"),
    re.compile(rf"(?i:mailto):[^@?#/]+@{_HOST}(\?[^#]*)?"),
    re.compile(r"(?i:tel):\+?[0-9A-Za-z*().,;=-]+"),
)


def clickable(address: str) -> str:
    """The address as Word can hold it, "" for one that is shown as plain text."""
    front, _, fragment = address.partition("#")
    given = _quoted(front) + (f"#{_quoted(fragment)}" if fragment else "")
    if len(given) > _LONGEST or not any(shape.fullmatch(given) for shape in _SHAPES):
        return ""
    return given if _has_port(given) else ""


def _quoted(text: str) -> str:
    escaped = _STRAY_PERCENT.sub("%25", text)
    return quote(escaped, safe=_SAFE, errors="replace")


def _has_port(address: str) -> bool:
    """Whether the port, if one is given, is a port."""
    try:
        return urlsplit(address).port != 0
    except ValueError:
        return False
