"""Asks the press's engine for which characters its fonts have a shape."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.press.typst_engine import _compiler

FOLDER = Path(__file__).parent
_SHAPE = re.compile(rb'xlink:href="#(g[0-9A-F]+)"')
_BAR = "|"
_PRIVATE = "\ue000"
_AT_ONCE = 5000
_NEVER_DRAWN = {"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"}
_UNFIT = set("\u180b\u180c\u180d\u180f")
"""Marks of a script that the fonts lack, which make the engine miss the space before them."""


def drawn(characters: Iterable[str]) -> set[str]:
    """Those characters that are drawn with a shape of their own, or as the space they are."""
    wanted = set(characters)
    asked = sorted(wanted - {_BAR})
    parts = (asked[start : start + _AT_ONCE] for start in range(0, len(asked), _AT_ONCE))
    return (wanted & {_BAR}).union(*map(_drawn, parts))


def every_character() -> Iterator[str]:
    """Every character that could be drawn."""
    characters = (sign for sign in map(chr, range(0x110000)) if sign not in _UNFIT)
    return (sign for sign in characters if unicodedata.category(sign) not in _NEVER_DRAWN)


def _drawn(characters: list[str]) -> Iterator[str]:
    (empty,), *shapes = _shapes([_PRIVATE, *characters])
    assert len(shapes) == len(characters)
    return (sign for sign, found in zip(characters, shapes, strict=True) if empty not in found)


def _shapes(characters: list[str]) -> list[list[bytes]]:
    """Per character, the shapes that it is drawn with."""
    main = (FOLDER / "glyphs.typ").read_bytes()
    inputs = {"characters": "".join(characters)}
    page = _compiler(FOLDER).compile(main, format="svg", sys_inputs=inputs)
    assert isinstance(page, bytes)
    bar, *rest = _SHAPE.findall(page)
    groups: list[list[bytes]] = [[]]
    for shape in rest:
        if shape == bar:
            groups.append([])
        else:
            groups[-1].append(shape)
    return groups
