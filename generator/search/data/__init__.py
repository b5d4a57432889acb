"""Tables of the search: synonyms, typos, pronunciation, traditional characters."""

import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent


def concepts(*names: str) -> Iterator[list[str]]:
    """The lists of words that mean the same, of several tables, as written."""
    for name in names:
        for line in _text(f"{name}.txt").splitlines():
            if line and not line.startswith("#"):
                yield line.split(" | ")


def implications() -> Iterator[tuple[list[str], list[str]]]:
    """Words that are meant together, and words that are meant then, as written."""
    for line in _text("implications.txt").splitlines():
        if line and not line.startswith("#"):
            met, _, then = line.partition(" > ")
            yield met.split(" + "), then.split(" | ")


def pairs(name: str) -> Iterator[tuple[str, str]]:
    """Wrong and right forms of a table of typos, as written."""
    for pair in tomllib.loads(_text(f"{name}.toml"))["pair"]:
        yield pair["wrong"], pair["right"]


@cache
def ranking() -> dict[str, Any]:
    """How much fields, families and parts of a query count: `ranking.toml`."""
    return tomllib.loads(_text("ranking.toml"))


@cache
def syllables() -> dict[str, str]:
    """Per Chinese character its most common reading, pinyin without tones, `v` for ü."""
    return _by_character("pinyin.tsv")


@cache
def polyphones() -> dict[str, str]:
    """Per reading that words of the trade have, that by which the character is known."""
    return tomllib.loads(_text("polyphones.toml"))


@cache
def rare() -> dict[str, str]:
    """The same for characters that hardly anybody writes."""
    return _by_character("rare.tsv")


def _by_character(table: str) -> dict[str, str]:
    readings = (line.split("\t") for line in _text(table).splitlines())
    return {character: syllable for syllable, all_ in readings for character in all_}


@cache
def phrases() -> list[str]:
    """The phrases in which text is read, sorted; after a tab the syllables of those that differ.

    What stands there alone sounds as its characters do one by one.
    """
    return _text("phrases.tsv").splitlines()


def readings() -> tuple[str, ...]:
    """The shortest phrases in which a character sounds otherwise than by itself."""
    return tuple(_text("readings.txt").split())


@cache
def simplified() -> dict[str, str]:
    """Per traditional character the simplified one."""
    rows = dict(line.split("\t") for line in _text("simplified.tsv").splitlines())
    return dict(zip(rows["traditional"], rows["simplified"], strict=True))


def _text(name: str) -> str:
    return (_HERE / name).read_text("utf-8")
