"""Queries as people would type them into a made-up library."""

import tomllib
from pathlib import Path

from pypinyin import lazy_pinyin

from benchmarks.library import Plan
from benchmarks.library.wording import Wording
from benchmarks.library.words import TOPICS

_ASKED: list[str] = tomllib.loads((Path(__file__).parent / "queries.toml").read_text("utf-8"))[
    "asked"
]


def queries(library: Plan, count: int) -> list[str]:
    """So many queries, the same for the same library; each way of asking comes equally often."""
    return [_query(library, number) for number in range(count)]


def _query(library: Plan, number: int) -> str:
    chance = library.chance(f"query/{number}")
    wording = Wording(chance.choice(TOPICS), chance, len(library.entries))
    written = _ASKED[number % len(_ASKED)]
    own = {
        "{slang}": wording.slang,
        "{message}": wording.any_of(wording.topic.messages),
        "{number}": wording.code(),
        "{pinyin}": " ".join(lazy_pinyin(wording.thing)),
    }
    for gap, value in own.items():
        written = written.replace(gap, value.replace("{", "{{").replace("}", "}}"))
    return wording.fill(written)
