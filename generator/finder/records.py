"""What is kept of an entry: enough to show it without reading its YAML again."""

import hashlib
import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from generator.diagnostics import Location
from generator.search import Result, SearchDocument
from generator.yaml_document import read_document


@dataclass(frozen=True, slots=True)
class Record:
    """One entry.

    Attributes:
        document: its texts.
        result: its kind, category, severity, systems and page.
        path: its file, relative to the project.
    """

    document: SearchDocument
    result: Result
    path: str

    @property
    def id(self) -> str:
        """The entry's id."""
        return self.document.id

    @property
    def title(self) -> str:
        """The entry's title."""
        return self.document.title

    def packed(self) -> bytes:
        """The record as bytes."""
        return json.dumps(asdict(self), ensure_ascii=False, separators=(",", ":")).encode()

    @classmethod
    def unpacked(cls, content: bytes) -> "Record":
        """The record that `packed` gave."""
        parts = json.loads(content)
        return cls(
            SearchDocument(**_frozen(parts["document"])),
            Result(**_frozen(parts["result"])),
            parts["path"],
        )


def title_place(project: Path, record: Record) -> Location:
    """Where the title of an entry is written, looked up when somebody is to see it.

    Raises:
        OSError: its file has gone meanwhile.
    """
    document = read_document(record.path, (project / record.path).read_bytes())
    return document.places.of_value(("title",))


def digest(packed: bytes) -> str:
    """Tells records apart."""
    return hashlib.blake2b(packed, digest_size=16).hexdigest()


def _frozen(values: dict[str, Any]) -> dict[str, Any]:
    return {
        key: tuple(value) if isinstance(value, list) else value for key, value in values.items()
    }
