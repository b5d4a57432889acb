"""The scripts of an index: each hands data to one function of `opsbookSearch`.

A page on a disk runs them; one from a server reads them, which is quicker: nothing but JSON stands
between the brackets.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from generator.render.output import Data
from generator.render.search.results import Facet
from generator.search import Result, SearchDocument

FOLDER = "search"
_SHOWN = 400


def script(name: str, function: str, *values: object) -> Data:
    """A call that hands over data."""
    return called(name, function, *map(compact, values))


def called(name: str, function: str, *values: str) -> Data:
    """The same with data that is JSON already, as `compact` writes it."""
    content = f"opsbookSearch.{function}({','.join(values)});\n"
    return Data(f"{FOLDER}/{name}.js", content.encode())


def compact(value: object) -> str:
    """JSON without blanks."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def handed(content: bytes) -> list[Any]:
    """The values that a script hands over.

    Raises:
        ValueError: it is none that `script` made.
    """
    start = content.index(b"(")
    values: list[Any] = json.loads(b"[" + content[start + 1 : -3] + b"]")
    return values


def address(name: str) -> str:
    """Where a script lies."""
    return f"{FOLDER}/{name}.js"


def shown(document: SearchDocument, result: Result) -> Sequence[object]:
    """What a result shows of an entry."""
    text = " ".join(" ".join(document.text).split())
    return (
        result.address,
        document.title,
        result.kind,
        result.category,
        result.severity,
        result.systems,
        document.aliases,
        document.codes,
        document.messages,
        document.symptoms,
        text[:_SHOWN],
    )


def narrowing(facet: Facet) -> Mapping[str, object]:
    """A facet as the dialog offers it."""
    values = [
        {"value": value, "title": title, "count": facet.counts[value]}
        for value, title in facet.values.items()
    ]
    return {"name": facet.name, "values": values}
