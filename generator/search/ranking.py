"""How much a token of an entry counts: BM25F with fixed usual lengths.

Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond (2009), section 3.6.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TypeAlias

from generator.search.analyser import Analyser
from generator.search.data import ranking
from generator.search.names import field_tokens

Fields: TypeAlias = Mapping[str, Iterable[str]]
"""The texts of an entry by field: title, aliases, messages, symptoms, labels, text."""

Impacts: TypeAlias = dict[str, float]
"""Per token how much an entry is about it, a multiple of 1/LEVELS above 0, at most 1."""

LEVELS = 15
"""Impacts come in so many steps; finer ones cost room and change no ranking."""
_REMEMBERED = 50_000
_SMALL = 2_500
"""Among so few entries every token tells something."""


@dataclass(frozen=True, slots=True)
class Share:
    """What tokens of one family in one field count.

    Attributes:
        weight: of a token in a field of the usual length.
        length: the usual number of tokens.
        slope: how far a longer field is held back, from 0 to 1.
    """

    weight: float
    length: float
    slope: float

    def each(self, count: int) -> float:
        """What one token counts in a field of so many."""
        return self.weight / (1 - self.slope + self.slope * count / self.length)


def impacts(fields: Fields, analyser: Analyser) -> Impacts:
    """Every token that an entry is found by, with its impact."""
    found = graded(fields, analyser)
    return {token: (level + 1) / LEVELS for token, level in found.items()}


def graded(fields: Fields, analyser: Analyser) -> dict[str, int]:
    """Every token that an entry is found by, with the level of its impact, from 0 on."""
    found: dict[str, float] = {}
    for name, families in _shares().items():
        texts = fields.get(name)
        if not texts:
            continue
        tokens = field_tokens(
            texts, analyser, is_name="initials" in families, aloud="sounds" in families
        )
        for family, share in families.items():
            each = share.each(len(tokens[family]))
            for token in tokens[family]:
                found[token] = found.get(token, 0.0) + each
    levels = {weight: _level(weight) for weight in set(found.values())}
    return {token: levels[weight] for token, weight in found.items()}


@lru_cache(_REMEMBERED)
def _level(weight: float) -> int:
    """A weight as a level, the lowest however long the text is."""
    saturation: float = ranking()["saturation"]
    return max(1, round(weight / (weight + saturation) * LEVELS)) - 1


def rarity(entries: int, holders: int) -> float:
    """How much it tells that an entry holds a token (BM25's idf).

    Args:
        entries: how many entries there are.
        holders: how many of them hold the token.
    """
    return math.log(1 + (entries - holders + 0.5) / (holders + 0.5))


def least_common(entries: int) -> float:
    """A token that more entries hold tells nothing in a sentence.

    Args:
        entries: how many there are.
    """
    share: float = ranking()["query"]["common"]
    return share * max(_SMALL, entries)


@cache
def _shares() -> Mapping[str, Mapping[str, Share]]:
    return {
        field: {family: Share(**numbers) for family, numbers in families.items()}
        for field, families in ranking()["fields"].items()
    }
