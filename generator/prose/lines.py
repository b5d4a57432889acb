"""Texts of one line that need no parser: words, code, and links to entries.

Nearly all texts of an entry are such lines, and reading them here takes a small part of the time.
Whatever could be any other markup is left to the parser.
"""

import re
from typing import Final, TypeAlias

from markdown_it.common.utils import mdTrim

from generator.prose.escaping import escape_attribute, escape_text
from generator.prose.links import Links, LinkTarget
from generator.prose.marks import ENTRY_ID

_UNSEEN: Final = r"\x00-\x1f\x7f\x85\xa0\u2028\u2029\u3000\ud800-\udfff\ufeff"
_MARKS: Final = r"!&*<\[\\\]_`~"
_WORDS: Final = rf"[^{_UNSEEN}{_MARKS}:【]++ | :(?!//) | 【(?!\s*待填)"
_CODE: Final = rf"` (?P<code> [^{_UNSEEN}`]++ ) ` (?!`)"
_LABEL: Final = rf"[^{_UNSEEN}{_MARKS}]{{0,300}}"
_LINK: Final = rf"\[\[ (?P<id> {ENTRY_ID} ) [ ]* (?: [|｜] (?P<label> {_LABEL} ) )? \]\]"

_REMARKABLE: Final = re.compile(rf"[{_UNSEEN}{_MARKS}:【]")
_PLAIN: Final = re.compile(rf"(?: {_WORDS} )+", re.VERBOSE)
_MARKED: Final = re.compile(rf"(?: {_WORDS} | {_CODE} | {_LINK} )+", re.VERBOSE)
_PIECE: Final = re.compile(rf"(?P<words> (?: {_WORDS} )+ ) | {_CODE} | {_LINK}", re.VERBOSE)

_BLOCK: Final = re.compile(
    r"""
    (?= [-+*_=\#>`~:\d\ ] ) (?: \ * (?:
        [-+*] [ ]  | \d+ [.)]            # lists
      | [-+*_=] [-+*_= ]* $              # rules, empty items
      | [#>] | ``` | ~~~ | :-            # headings, quotes, code, tables
    ) | [ ]{4} )                         # indented code
    """,
    re.VERBOSE,
)

_Piece: TypeAlias = re.Match[str]


def plain_line(text: str) -> str | None:
    """The text if it is a single line without any markup."""
    text = text.rstrip("\n")
    if _BLOCK.match(text) or (_REMARKABLE.search(text) and not _PLAIN.fullmatch(text)):
        return None
    return mdTrim(text) or None


def marked_line(text: str) -> list[_Piece] | None:
    """The pieces of a single line in which only code and links to entries are marked."""
    text = text.rstrip("\n")
    if mdTrim(text) != text or _BLOCK.match(text) or not _MARKED.fullmatch(text):
        return None
    return list(_PIECE.finditer(text))


def line_html(pieces: list[_Piece], links: Links) -> str:
    """The pieces as safe HTML within a line."""
    return "".join(_html(piece, links) for piece in pieces)


def line_text(pieces: list[_Piece], links: Links) -> str:
    """The pieces as a reader sees them."""
    return "".join(_said(piece, links) for piece in pieces)


def _html(piece: _Piece, links: Links) -> str:
    if words := piece["words"]:
        return escape_text(words)
    if piece["code"]:
        return f"<code>{escape_text(_code(piece))}</code>"
    target = links.entry(piece["id"])
    label = escape_text(_label(piece, target, links))
    return f'<a href="{escape_attribute(target.address)}">{label}</a>' if target else label


def _said(piece: _Piece, links: Links) -> str:
    if words := piece["words"]:
        return words
    if piece["code"]:
        return _code(piece)
    return _label(piece, links.entry(piece["id"]), links)


def _code(piece: _Piece) -> str:
    """One blank on each side belongs to the marks, unless there is nothing else."""
    code = piece["code"]
    padded = code.startswith(" ") and code.endswith(" ") and code.strip(" ")
    return code[1:-1] if padded else code


def _label(piece: _Piece, target: LinkTarget | None, links: Links) -> str:
    """What a link says; never the id, which may be confidential."""
    return (piece["label"] or "").strip() or (target.title if target else links.missing_label)
