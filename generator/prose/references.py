"""What a text points to and what it leaves to be filled, for checks."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from markdown_it.token import Token

from generator.prose.addresses import Place, file_path, looks_like_file, place
from generator.prose.marks import BLANK, ENTRY_LINK
from generator.prose.parser import parse


class ReferenceKind(StrEnum):
    """What a reference points to."""

    ENTRY = "entry"
    """An entry, by its id: `[[disk-full]]`."""
    IMAGE = "image"
    """A picture to be shown: `![room](files/room.png)`."""
    FILE = "file"
    """A file to be opened: `[plan](files/plan.pdf)`."""


@dataclass(frozen=True, slots=True)
class Reference:
    """Something of the project that a text points to; it need not exist.

    Attributes:
        kind: what it points to.
        target: id of the entry or path of the file, as typed.
        line: where in the text, the first line is 0.
    """

    kind: ReferenceKind
    target: str
    line: int


def references(text: str) -> tuple[Reference, ...]:
    """Every entry, image and file that a text points to, in reading order.

    Paths outside `files/` are among them when they look like files, though they never become links:
    the author meant a file.
    """
    return tuple(
        found
        for block in parse(text)
        for token in block.children or ()
        for found in _references(token, block.map[0] if block.map else 0)
    )


def blanks(text: str) -> tuple[str, ...]:
    """The notes of all marks of what is still to be filled, "" for a mark without a note."""
    return tuple(token.content for token in _inline(parse(text)) if token.type == BLANK)


def _references(token: Token, line: int) -> Iterator[Reference]:
    here = line + token.meta.get("line", 0)
    if token.type == ENTRY_LINK:
        yield Reference(ReferenceKind.ENTRY, token.info, here)
    elif token.type == "image":
        yield from _file(ReferenceKind.IMAGE, str(token.attrs["src"]), here)
        for child in token.children or ():
            yield from _references(child, here)
    elif token.type == "link_open":
        yield from _file(ReferenceKind.FILE, str(token.attrs["href"]), here)


def _file(kind: ReferenceKind, address: str, line: int) -> Iterator[Reference]:
    path, where = file_path(address), place(address)
    if where is Place.FILE or (where is Place.NOWHERE and looks_like_file(path)):
        yield Reference(kind, path, line)


def _inline(tokens: Iterable[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from _inline(token.children or ())
