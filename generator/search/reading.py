"""How names sound that are read as words: 重启 is chong qi, though 重 alone is zhong."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from operator import add

from generator.search import phonetics
from generator.search.analyser import neighbours
from generator.search.data import phrases, rare, readings, syllables

_REMEMBERED = 5_000
_LAST = "\uffff"
"""Sorts behind every character of a phrase."""


def read(run: str) -> tuple[str, ...]:
    """The sounds of a Chinese run that its characters do not have one by one."""
    if _beginnings().isdisjoint(map(add, run, run[1:])) and syllables().keys() >= set(run):
        return ()
    return _read(run)


@lru_cache(_REMEMBERED)
def _read(run: str) -> tuple[str, ...]:
    codes = "".join(_spoken(run))
    plain = neighbours(phonetics.sounds(run), alone=False)
    return tuple(pair for pair in neighbours(codes, alone=False) if pair not in plain)


def _spoken(run: str) -> Iterator[str]:
    """The codes of a run in parts: from each place on, the longest phrase, else one character.

    An end that may become a phrase is none yet, nor is anything in it: 下不了 begins 下不了台.
    """
    at = 0
    while at < len(run):
        rest = run[at:]
        known = _phrases(rest[:2]) if len(rest) > 1 else {}
        phrase = next(filter(rest.startswith, known), "")
        if not phrase:
            phrase = rest if any(longer.startswith(rest) for longer in known) else rest[0]
        yield known.get(phrase) or _alone(phrase)
        at += len(phrase)


@lru_cache(_REMEMBERED)
def _phrases(beginning: str) -> Mapping[str, str]:
    """The phrases that begin with two characters, longest first, each with its codes."""
    lines = phrases()
    start, end = bisect_left(lines, beginning), bisect_left(lines, beginning + _LAST)
    told = (line.partition("\t") for line in lines[start:end])
    coded = {phrase: _coded(spelt) or _alone(phrase) for phrase, _, spelt in told}
    return dict(sorted(coded.items(), key=lambda item: len(item[0]), reverse=True))


def _coded(spelt: str) -> str:
    known = phonetics.codes()
    return "".join(known.get(syllable, " ") for syllable in spelt.split())


def _alone(han: str) -> str:
    """The codes of characters that sound as they do by themselves; a blank where nobody knows."""
    known, often = phonetics.codes(), syllables()
    spoken = (often.get(character) or rare().get(character, "") for character in han)
    return "".join(known.get(syllable, " ") for syllable in spoken)


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(phrase[:2] for phrase in readings())
