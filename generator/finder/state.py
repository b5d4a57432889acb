"""What an index knows of its project beside the entries."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

_FILE = "state.json"


@dataclass(frozen=True, slots=True)
class Hotline:
    """Whom to call when nothing helps.

    Attributes:
        title: who it is.
        numbers: its telephone numbers, as written.
    """

    title: str
    numbers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class State:
    """Facts about a project.

    Attributes:
        stamp: of the sources; "" when they were too young to tell.
        signature: of the code and tables that made the index.
        unreadable: how many files could not be read.
        synonyms: the project's own lists of words that mean the same.
        words: per facet, its ids with their titles.
        hotlines: whom to call.
        wizard: title and place of the page that leads from symptoms to faults, if there is one.
        removed: per token, how many removed entries are still counted as holders.
    """

    stamp: str
    signature: str
    unreadable: int
    synonyms: tuple[tuple[str, ...], ...]
    words: Mapping[str, Mapping[str, str]]
    hotlines: tuple[Hotline, ...]
    wizard: tuple[str, ...]
    removed: Mapping[str, int] = field(default_factory=dict)

    def is_of(self, stamp: str, signature: str) -> bool:
        """Whether it was written of these very sources by this very code."""
        return (self.stamp, self.signature) == (stamp, signature)

    def write(self, folder: Path) -> None:
        """Writes it into a folder."""
        (folder / _FILE).write_text(json.dumps(asdict(self), ensure_ascii=False), "utf-8")

    @classmethod
    def read(cls, folder: Path) -> "State":
        """Reads what `write` wrote.

        Raises:
            OSError: there is none.
        """
        found = json.loads((folder / _FILE).read_text("utf-8"))
        found["synonyms"] = tuple(tuple(words) for words in found["synonyms"])
        found["wizard"] = tuple(found["wizard"])
        found["hotlines"] = tuple(
            Hotline(line["title"], tuple(line["numbers"])) for line in found["hotlines"]
        )
        return cls(**found)
