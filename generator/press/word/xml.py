"""WordprocessingML as text that cannot be mixed up with the text of a document.

A document is thousands of small elements: written as text and parsed once they take a tenth of the
time that as many element objects do. Only the functions here make `Xml`.
"""

import re
from collections.abc import Iterable, Mapping
from html import escape
from typing import Final, NewType

Xml = NewType("Xml", str)
"""Well-formed markup; everything in it that came from a document is escaped."""

NOTHING: Final = Xml("")

NAMESPACES: Final[Mapping[str, str]] = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
}

_ILLEGAL: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_REPLACEMENT: Final = "\ufffd"


def legal(text: str) -> str:
    """The text with a visible sign in place of each character that XML cannot hold."""
    return _ILLEGAL.sub(_REPLACEMENT, text)


def characters(text: str) -> Xml:
    """Text as it stands between tags."""
    return Xml(escape(legal(text), quote=False))


def element(name: str, attributes: Mapping[str, object], *children: Xml) -> Xml:
    """An element with prefixed name and attributes, such as `r:id`."""
    given = "".join(f' {key}="{escape(legal(str(value)))}"' for key, value in attributes.items())
    inner = "".join(children)
    return Xml(f"<{name}{given}>{inner}</{name}>" if inner else f"<{name}{given}/>")


def w(name: str, /, *children: Xml, **attributes: object) -> Xml:
    """An element whose name and attributes are all of WordprocessingML: `w("jc", val="left")`."""
    return element(f"w:{name}", {f"w:{key}": value for key, value in attributes.items()}, *children)


def together(parts: Iterable[Xml]) -> Xml:
    """Markup one after the other."""
    return Xml("".join(parts))


def rooted(name: str, content: Xml) -> Xml:
    """An element that declares every namespace, to be parsed on its own."""
    declared = {f"xmlns:{prefix}": address for prefix, address in NAMESPACES.items()}
    return element(name, declared, content)
