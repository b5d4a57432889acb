"""Wraps text for a terminal, where a Chinese character is two columns wide and needs no space."""

import re
from collections.abc import Iterator
from typing import Final

from rich.cells import cell_len

_UNBREAKABLE: Final = re.compile(
    r"\s+"
    r"|[（《【“‘]*(?:[!-~]+|[^\s])[）》】”’，。；：、？！…]*",
)
"""A run of blanks, or what one line must hold: a Latin word or one other character, with the
punctuation that may not be parted from it."""


def wrap(text: str, width: int) -> list[str]:
    """The lines of one paragraph, none wider than `width` columns unless a single word is."""
    lines = [""]
    for piece in _pieces(text):
        if lines[-1] and cell_len(lines[-1] + piece.rstrip()) > width:
            lines.append("")
        lines[-1] += piece if lines[-1] else piece.lstrip()
    return [line.rstrip() for line in lines]


def _pieces(text: str) -> Iterator[str]:
    return (found[0] for found in _UNBREAKABLE.finditer(text))
