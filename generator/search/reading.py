"""How names sound that are read as words: 重启 is chong qi, though 重 alone is zhong."""

from collections.abc import Iterable
from functools import cache, lru_cache
from operator import add

from generator.search import phonetics
from generator.search.analyser import HAN, neighbours
from generator.search.data import readings, syllables

_REMEMBERED = 5_000


def read(run: str) -> tuple[str, ...]:
    """The sounds of a Chinese run that its characters do not have one by one."""
    if _beginnings().isdisjoint(map(add, run, run[1:])) and syllables().keys() >= set(run):
        return ()
    return _read(run)


def get_ready(names: Iterable[str]) -> None:
    """Fetches the dictionary if one of some names needs it: processes that part later share it."""
    any(read(run) for name in names for run in HAN.findall(name))


@lru_cache(_REMEMBERED)
def _read(run: str) -> tuple[str, ...]:
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415 - takes longer than most builds need it

    known = phonetics.codes()
    spoken = lazy_pinyin(run, style=Style.NORMAL, v_to_u=False)
    codes = "".join(known.get(syllable, " ") for syllable in spoken)
    plain = neighbours(phonetics.sounds(run), alone=False)
    return tuple(pair for pair in neighbours(codes, alone=False) if pair not in plain)


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(phrase[:2] for phrase in readings())
