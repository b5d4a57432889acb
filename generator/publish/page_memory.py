"""Remembers of what each page was made, so that only those are made again that would differ."""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from generator.publish.code import code

_FILE: Final = "pages.json"


@dataclass(frozen=True, slots=True)
class Made:
    """Of what a page was made.

    Attributes:
        asked: keys of the facts that it looked up.
        seal: one digest over all that it was made of.
    """

    asked: tuple[str, ...]
    seal: str


def recalled(memory: Path, mark: str) -> dict[str, Made]:
    """The pages of the last build by their addresses; none when that is not known.

    Args:
        memory: where they were remembered.
        mark: stands for what was done to all pages besides.
    """
    with suppress(OSError, ValueError, LookupError, TypeError, AttributeError):
        told = json.loads((memory / _FILE).read_bytes())
        if (told["code"], told["mark"]) == (code(), mark):
            pages = told["pages"].items()
            return {address: Made(tuple(asked), seal) for address, (seal, *asked) in pages}
    return {}


def forget(memory: Path) -> None:
    """Nothing is known of the pages from now on.

    Raises:
        OSError: the memory cannot be written.
    """
    (memory / _FILE).unlink(missing_ok=True)


def remember(memory: Path, pages: Mapping[str, Made], mark: str) -> None:
    """Keeps of what the pages were made that have just been published.

    Raises:
        OSError: the memory cannot be written.
    """
    listed = {address: [made.seal, *made.asked] for address, made in pages.items()}
    told = {"code": code(), "mark": mark, "pages": listed}
    beside = memory / f"{_FILE}.new"
    beside.write_text(json.dumps(told, ensure_ascii=False), "utf-8")
    beside.replace(memory / _FILE)
