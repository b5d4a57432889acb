"""What a search is measured on: texts, and queries of which somebody said what answers them."""

import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias


@dataclass(frozen=True, slots=True)
class Text:
    """A text to be found.

    Attributes:
        id: its name in the judgements.
        title: one line.
        body: plain text, paragraphs divided by line breaks.
        category: the product or topic it belongs to.
    """

    id: str
    title: str
    body: str
    category: str


@dataclass(frozen=True, slots=True)
class Judged:
    """A query with all its answers.

    Attributes:
        query: as a user types it.
        group: the letter of its class.
        relevant: ids of the texts that answer it, at least one.
    """

    query: str
    group: str
    relevant: frozenset[str]


Finder: TypeAlias = Callable[[str], Sequence[str]]
"""Gives the ids of the texts that a query finds, best first, ten or more if there are."""

Engine: TypeAlias = Callable[[Sequence[Text]], AbstractContextManager[Finder]]
"""Makes an index of texts; its finder works inside the context."""


def read_texts(path: Path) -> list[Text]:
    """Texts of a JSON Lines file with the keys `id`, `title`, `body`, `category`.

    Raises:
        KeyError: a line lacks a key.
        ValueError: a line is not JSON.
    """
    return [
        Text(line["id"], line["title"], line["body"], line["category"]) for line in _lines(path)
    ]


def read_queries(path: Path) -> list[Judged]:
    """Queries of a JSON Lines file with the keys `q`, `class`, `relevant` (a list of ids).

    Raises:
        KeyError: a line lacks a key.
        ValueError: a line is not JSON.
    """
    return [Judged(line["q"], line["class"], frozenset(line["relevant"])) for line in _lines(path)]


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    for line in path.read_text("utf-8").splitlines():
        if line.strip():
            yield json.loads(line)
