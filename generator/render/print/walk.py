"""Walks over documents: every text that can be read, every anchor that a link can lead to."""

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from hashlib import sha256
from typing import Final

from generator.render.print.blocks import Heading, Step
from generator.render.print.document import Document

_UNREAD: Final = frozenset(
    {
        "id",
        "language",
        "author",
        "version",
        "anchor",
        "link",
        "path",
        "description",
        "page",
        "folds",
        "cut",
    }
)
"""Fields whose strings are for machines, for those who cannot see, or to be filled by engines."""

_DIGITS: Final = 8


def texts(value: object) -> Iterator[str]:
    """Every string that a reader of a document, block, run or tuple of them finds on the paper.

    They come in the order of reading, one for each span, label and heading; breaks, boxes and
    blanks without a note say nothing.
    """
    if isinstance(value, str):
        if value and not isinstance(value, Enum):
            yield value
    else:
        for inner in _inner(value):
            yield from texts(inner)


def plain(value: object) -> str:
    """All that can be read, as one string without anything between the texts."""
    return "".join(texts(value))


def anchors(document: Document) -> frozenset[str]:
    """Every anchor of a document; `#<anchor>` are the addresses of the links that lead to them."""
    return frozenset(
        part.anchor for part in parts(document) if isinstance(part, Heading | Step) and part.anchor
    )


def parts(value: object) -> Iterator[object]:
    """Every value that a document, block or tuple is made of, itself first, outer before inner."""
    yield value
    for inner in _inner(value):
        yield from parts(inner)


def version(value: object) -> str:
    """Eight digits that tell two papers apart as soon as one word on them differs."""
    read = "\0".join(texts(value))
    return sha256(read.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS].upper()


def _inner(value: object) -> Iterable[object]:
    if isinstance(value, tuple):
        return value
    kind: type = type(value)
    return [getattr(value, name) for name in _names(kind)]


@cache
def _names(kind: type) -> tuple[str, ...]:
    """The fields of a dataclass that are read, () for all that is none."""
    if not is_dataclass(kind):
        return ()
    return tuple(field.name for field in fields(kind) if field.name not in _UNREAD)
