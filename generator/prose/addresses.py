"""Where a Markdown link may lead: other sites, the page itself, files of the project."""

import re
from enum import Enum, auto
from ipaddress import ip_address
from typing import Final
from urllib.parse import unquote

_SCHEME: Final = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_WEB: Final = re.compile(
    r"""https?://
    (?: [\w.~!$&'()*+,;=:%-]* @ )?                          # user
    (?: (?P<name> [\w-]+ (?: \. [\w-]+ )* ) | \[ (?P<ip> [\da-f:.]+ ) \] ) \.?
    (?: : [0-9]{1,4} | : [1-5][0-9]{4} | : 6[0-4][0-9]{3} )?  # port
    (?= [/?#] | $ )
    """,
    re.IGNORECASE | re.ASCII | re.VERBOSE,
)
_NUMBER: Final = re.compile(r"\d+|0x[\da-f]*", re.IGNORECASE | re.ASCII)
_FILES: Final = "files/"
_FILE_NAME: Final = re.compile(r"[^\s?#]+\.[a-z0-9]{1,5}", re.IGNORECASE)


class Place(Enum):
    """What kind of place an address names."""

    WEB = auto()
    """Another site."""
    HERE = auto()
    """Something that opens without leaving the page: an anchor, a mail, a call."""
    FILE = auto()
    """A file of the project."""
    CODE = auto()
    """A script or inlined data: never followed, never shown."""
    NOWHERE = auto()
    """Anything else, such as a path of the author's disk or a remark in parentheses."""


def place(address: str) -> Place:
    """Where an address leads; only the first three kinds may become links."""
    if scheme := _SCHEME.match(address):
        return _place_by_scheme(scheme[1].lower(), address)
    if address.startswith("#") and len(address) > 1:
        return Place.HERE
    return Place.FILE if _is_project_file(file_path(address)) else Place.NOWHERE


def file_path(address: str) -> str:
    """The path that a relative address names, as the author would type it."""
    return unquote(address)


def looks_like_file(path: str) -> bool:
    """Whether a path that leads nowhere was meant for a file, as opposed to a remark."""
    return _FILE_NAME.fullmatch(path) is not None


def _place_by_scheme(scheme: str, address: str) -> Place:
    if scheme in {"http", "https"}:
        return Place.WEB if _is_web(address) else Place.NOWHERE
    if scheme in {"mailto", "tel"}:
        return Place.HERE
    return Place.CODE if scheme in {"javascript", "data", "vbscript"} else Place.NOWHERE


def _is_web(address: str) -> bool:
    """Whether a browser would find a host in the address."""
    found = _WEB.match(address)
    if not found:
        return False
    name, ip = found["name"], found["ip"]
    is_name = name and not _NUMBER.fullmatch(name.rpartition(".")[2])
    return bool(is_name) or _is_ip(name or ip)


def _is_ip(text: str) -> bool:
    try:
        ip_address(text)
    except ValueError:
        return False
    return True


def _is_project_file(path: str) -> bool:
    if not path.startswith(_FILES) or "\\" in path or not path.isprintable():
        return False
    return not {"", ".", ".."} & set(path.split("/"))
