"""Characters as paper can show them: what cannot be seen or could mislead is spelt out."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources
from typing import Final
from unicodedata import category

_UNSEEN: Final = frozenset({"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"})
"""Controls, marks of direction, private and unassigned characters: nothing of them is drawn."""

_HINTS: Final = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
"""Hints for line breaking and joining, which prose can do without."""

_DROPPED: Final = dict.fromkeys(map(ord, _HINTS))

_TAB: Final = 8


def spelt(character: str) -> str:
    """What stands on paper for a character that cannot be shown, such as `〔U+1F534〕`."""
    return f"〔U+{ord(character):04X}〕"


def is_unseen(character: str) -> bool:
    """Whether a character has no shape in any font."""
    return category(character) in _UNSEEN


def is_hint(character: str) -> bool:
    """Whether a character only tells where lines break and letters join."""
    return character in _HINTS


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
    file = resources.files("generator.press") / "alike.toml"
    table = tomllib.loads(file.read_text("utf-8"))["alike"]
    return {ord(missing): shown for missing, shown in table.items()}


def substitutes(missing: Iterable[str]) -> dict[int, str]:
    """A table for `str.translate` that spells out characters."""
    return {ord(character): spelt(character) for character in missing}


def _spelt_out(text: str) -> str:
    return "".join(spelt(sign) if is_unseen(sign) else sign for sign in text)
