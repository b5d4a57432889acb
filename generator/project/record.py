"""What is known of one file that holds a whole entry, in a form that can be kept and passed on."""

import hashlib
import pickle
from collections.abc import Mapping
from typing import NamedTuple

from generator.checks import Card, Told
from generator.diagnostics import Diagnostic
from generator.model.entry import Entry
from generator.model.kinds import KINDS


class Record(NamedTuple):
    """One file, read and checked.

    Attributes:
        path: relative to the project, with forward slashes.
        digest: of its content.
        packed: what the entry is made of.
        notes: what reading found to remark.
        card: the entry in short.
        problems: what the rules for single entries found.
        told: what they asked about the rest of the base, with the answers; they would find the
            same as long as these hold.
    """

    path: str
    digest: bytes
    packed: bytes
    notes: tuple[Diagnostic, ...]
    card: Card
    problems: tuple[Diagnostic, ...]
    told: tuple[Told, ...]

    @property
    def id(self) -> str:
        """The entry's id."""
        return self.card.face.id


def packed(data: Mapping[str, object]) -> bytes:
    """The data of a whole entry for a record."""
    return pickle.dumps(data, protocol=5)


def entry(kind: str, packed: bytes) -> Entry:
    """The entry of a kind that is made of what was packed.

    Args:
        kind: the name of the kind.
        packed: from a process of ours, or from a sealed file.
    """
    return KINDS[kind].model.model_validate(pickle.loads(packed))  # noqa: S301


def digest(content: bytes) -> bytes:
    """A short mark by which equal contents are known."""
    return hashlib.blake2b(content, digest_size=16).digest()
