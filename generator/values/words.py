"""The vocabulary of time that authors may use, read from `words.toml` beside this module."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path

_TABLES = tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))


def bare(word: str) -> str:
    """A word without blanks and hyphens, the form in which the tables are looked up."""
    return re.sub(r"[\s-]", "", word)


def alternatives(words: Iterable[str]) -> str:
    """A regular expression for any of the words, longest first, blanks and hyphens optional."""
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"[\s-]?") for word in longest_first)


def _units() -> dict[str, tuple[str, int]]:
    units = {word: (unit, 1) for unit, words in _TABLES["units"].items() for word in words}
    for unit, multiples in _TABLES["multiples"].items():
        units |= {word: (unit, factor) for word, factor in multiples.items()}
    return units


_UNIT_WORDS = _units()

UNITS: Mapping[str, tuple[str, int]] = {bare(word): unit for word, unit in _UNIT_WORDS.items()}
"""Bare unit word to the field of `Duration` and how many of it the word means."""

NUMBERS: Mapping[str, int] = _TABLES["numbers"]
"""English number words."""

TIMES: Mapping[str, int] = _TABLES["times"]
"""Words such as `twice`."""

ADVERBS: Mapping[str, str] = {bare(word): text for word, text in _TABLES["adverbs"].items()}
"""Bare adverb such as `halfyearly` to a short duration text."""

SHIFT_WORDS: frozenset[str] = frozenset(_TABLES["occasions"]["shift"])
"""What a shift is called."""

DEMAND_WORDS: frozenset[str] = frozenset(bare(word) for word in _TABLES["occasions"]["demand"])
"""Bare phrases that mean: whenever it is needed."""

UNIT_PATTERN = rf"(?:{alternatives(_UNIT_WORDS)})(?![a-z])"
"""Matches a unit word that does not go on as another word."""
