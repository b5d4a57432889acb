"""What is known of one file that holds a whole entry, in a form that can be kept and passed on."""

import hashlib
import pickle
from collections.abc import Mapping
from typing import NamedTuple, Protocol, TypeAlias

from generator.checks import Card, Told
from generator.diagnostics import Diagnostic
from generator.model.entry import Entry
from generator.model.kinds import KINDS


class Late(Protocol):
    """Packed data that is fetched when somebody asks for it."""

    def fetched(self) -> bytes:
        """The packed data."""
        ...


Parcel: TypeAlias = bytes | Late


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
    packed: Parcel
    notes: tuple[Diagnostic, ...]
    card: Card
    problems: tuple[Diagnostic, ...]
    told: tuple[Told, ...]

    @property
    def stored(self) -> "Packed":
        """The entry alone, for those who need not know what was found about it."""
        return Packed.of(self.card, self.packed)


class Packed(NamedTuple):
    """An entry that takes little room until it is made.

    Attributes:
        kind: the name of its kind.
        aliases: its aliases.
        data: what it is made of, packed.
    """

    kind: str
    aliases: tuple[str, ...]
    data: Parcel

    @classmethod
    def of(cls, card: Card, data: Parcel) -> "Packed":
        """The entry of a card."""
        return cls(card.face.kind, card.aliases, data)

    def entry(self) -> Entry:
        """Makes the entry."""
        return KINDS[self.kind].model.model_validate(unpacked(self.data))


def packed(data: Mapping[str, object]) -> bytes:
    """The data of a whole entry for a record."""
    return pickle.dumps(data, protocol=5)


def content(parcel: Parcel) -> bytes:
    """Packed data itself."""
    return parcel if isinstance(parcel, bytes) else parcel.fetched()


def unpacked(parcel: Parcel) -> Mapping[str, object]:
    """What was packed; records come from a process of ours or from a sealed file."""
    data: Mapping[str, object] = pickle.loads(content(parcel))  # noqa: S301
    return data


def digest(content: bytes) -> bytes:
    """A short mark by which equal contents are known."""
    return hashlib.blake2b(content, digest_size=16).digest()
