"""What Latin words stand for that somebody typed as Chinese sounds: pinyin and initials."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Protocol

from generator.search import phonetics
from generator.search.concepts import Concepts
from generator.search.data import ranking

_LETTERS = re.compile(r"[a-z]+")
_FEW = 3
"""A Latin word held by fewer entries may be pinyin."""
_INITIALS = range(2, 9)
_TOGETHER = 4
"""So many initials are looked up at once."""


class _Words(Protocol):
    def holders(self, token: str) -> int: ...


def letters(folded: str) -> list[str]:
    """The runs of Latin letters in a folded text."""
    return _LETTERS.findall(folded.lower())


def pronounced(words: Sequence[str], vocabulary: _Words) -> Iterator[tuple[str, float]]:
    """Sounds and initials with their weights, where a Latin word is rare enough to be meant so."""
    weights = ranking()["query"]
    for word in words:
        if vocabulary.holders(word) >= _FEW:
            continue
        for sound in _within(word):
            yield sound, weights["pinyin"]
        if len(word) in _INITIALS:
            size = min(_TOGETHER, len(word))
            for start in range(len(word) - size + 1):
                yield f"!{word[start : start + size]}", weights["initial"] * size
    for _, sound in _across(words):
        yield sound, weights["pinyin"]


def audible(words: Sequence[str], heard: Sequence[str], vocabulary: _Words) -> set[str]:
    """The words that sound like something that an entry says, alone or with the next to them.

    Args:
        words: Latin ones, in order.
        heard: the phrases that they may stand for.
        vocabulary: of the index.
    """
    alone = {word for word in words if any(map(vocabulary.holders, _within(word)))}
    alone |= {word for word in words if any(_is_said(word, phrase) for phrase in heard)}
    together = (pair for pair, sound in _across(words) if vocabulary.holders(sound))
    return alone.union(*together)


def heard(words: Sequence[str], concepts: Concepts, vocabulary: _Words) -> tuple[str, ...]:
    """Phrases that Latin words may stand for."""
    said = "".join(_said(words, vocabulary))
    found = dict.fromkeys(concepts.heard(said))
    for read, alone in phonetics.also().items():
        others = concepts.heard(said.replace(read, alone)) if read in said else ()
        found |= dict.fromkeys(one for one in others if alone in phonetics.sounds(one))
    return tuple(found)


def _within(word: str) -> Iterator[str]:
    """Every two neighbouring syllables of a word that is pinyin, in code."""
    codes = phonetics.codes()
    return (codes[first] + codes[second] for first, second in pairwise(phonetics.spelt(word)))


def _across(words: Sequence[str]) -> Iterator[tuple[tuple[str, str], str]]:
    """Every two neighbouring words of one syllable each, and how they sound."""
    codes = phonetics.codes()
    for first, second in pairwise(words):
        if first in codes and second in codes:
            yield (first, second), codes[first] + codes[second]


def _said(words: Sequence[str], vocabulary: _Words) -> Iterator[str]:
    """The syllables in code that Latin words may be meant as; a blank for one that is none."""
    codes = phonetics.codes()
    for word in words:
        is_rare = word in codes or vocabulary.holders(word) < _FEW
        yield (is_rare and _coded(word)) or " "


def _is_said(word: str, phrase: str) -> bool:
    """Whether a word is a phrase in pinyin, a part of it, or has it as a part."""
    coded, sound = _coded(word), phonetics.sounds(phrase)
    return bool(coded) and (coded in sound or sound in coded)


def _coded(word: str) -> str:
    """The syllables of a word that is pinyin, in code."""
    return "".join(map(phonetics.codes().__getitem__, phonetics.spelt(word)))
