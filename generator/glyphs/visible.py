"""Characters as paper can show them: what cannot be seen or could mislead is spelt out."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib import resources
from typing import Final
from unicodedata import category

from generator.glyphs.coverage import covers, doubtful

_UNSEEN: Final = frozenset({"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"})
"""Controls, marks of direction, private and unassigned characters: nothing of them is drawn."""

_HINTS: Final = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Hints for line breaking and joining, which prose can do without."""

_DROPPED: Final = dict.fromkeys(map(ord, _HINTS))

_TAB: Final = 8


def spelt(character: str) -> str:
    """What stands on paper for a character that cannot be shown, such as `〔U+1F534〕`."""
    return f"〔U+{ord(character):04X}〕"


def spelt_out(text: str, *, literal: bool) -> Iterator[re.Match[str]]:
    """Finds every character that paper spells out, because no font has it or nobody would see it.

    Args:
        text: as its author wrote it.
        literal: whether it is shown exactly as typed, such as a command.
    """
    for found in doubtful().finditer(text):
        if not _is_shown(found[0], literal=literal):
            yield found


def is_unseen(character: str) -> bool:
    """Whether a character has no shape in any font."""
    return category(character) in _UNSEEN


def prose_text(text: str) -> str:
    """A text in which every character can be seen; invisible hints are left out."""
    if text.isprintable():
        return text
    spaced = text.translate(_DROPPED).replace("\n", " ").replace("\t", " ")
    return _spelt_out(spaced)


def literal_line(text: str) -> str:
    """A line of commands in which every character can be seen, invisible hints too."""
    return text if text.isprintable() else _spelt_out(text.expandtabs(_TAB))


@cache
def alike() -> Mapping[int, str]:
    """Characters that fonts lack, with those that are printed in their place."""
    file = resources.files(__package__) / "alike.toml"
    table = tomllib.loads(file.read_text("utf-8"))["alike"]
    return {ord(missing): shown for missing, shown in table.items()}


def substitutes(missing: Iterable[str]) -> dict[int, str]:
    """A table for `str.translate` that spells out characters."""
    return {ord(character): spelt(character) for character in missing}


def _spelt_out(text: str) -> str:
    return "".join(spelt(sign) if is_unseen(sign) else sign for sign in text)


def _is_shown(character: str, *, literal: bool) -> bool:
    return (character in _HINTS and not literal) or ord(character) in alike() or covers(character)
