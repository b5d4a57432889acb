"""The tables of words that a library is made of."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Topic:
    """Words of one trade; the comment in `topics.toml` explains them."""

    id: str
    category: str
    systems: Sequence[str]
    things: Sequence[str]
    signs: Sequence[str]
    slang: Sequence[str]
    causes: Sequence[str]
    checks: Sequence[str]
    fixes: Sequence[str]
    messages: Sequence[str]
    tips: Sequence[str]


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((_HERE / name).read_text("utf-8"))


TOPICS = tuple(Topic(**row) for row in _table("topics.toml")["topic"])
NAMES: Mapping[str, list[str]] = _table("names.toml")
