"""The file in which records are kept: what is always needed of them, then what makes the entries.

First comes the length of the first part, then this, sealed, with the mark of what the records
depend on before it. What follows is a shelf, whose pieces are known by their digests.
"""

import pickle
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TypeAlias

from generator.checks import Told
from generator.project.record import Parcel, Record, content, digest
from generator.project.shelf import Piece, Shelf
from generator.values import seal
from generator.values.sources import Stamp
from generator.values.whole_file import write_whole

Kept: TypeAlias = Mapping[str, tuple[Stamp, Record]]

_LENGTH = 8


def read(project: Path, place: Path, signature: bytes, key: bytes) -> Kept | None:
    """What was kept in a file, empty if other settings or another program did; None if foreign.

    Raises:
        OSError: it cannot be read.
    """
    with place.open("rb") as file:
        length = int.from_bytes(file.read(_LENGTH), "big")
        told = seal.unsealed(file.read(min(length, place.stat().st_size)), key)
    if told is None:
        return None
    if not told.startswith(signature):
        return {}
    shelf: Shelf
    kept: Kept
    shelf, kept = pickle.loads(told[len(signature) :])  # noqa: S301 - sealed
    shelf.stand(project, place, _LENGTH + length)
    return kept


def write(project: Path, place: Path, signature: bytes, known: Kept, key: bytes) -> Kept:
    """Keeps records in a file; gives them as they are kept.

    Raises:
        OSError: it cannot be written.
    """
    shelf = Shelf()
    contents = _contents([record.packed for _, record in known.values()])
    kept = _shelved(shelf, known, contents)
    told = seal.sealed(signature + pickle.dumps((shelf, kept), protocol=5), key)
    place.parent.mkdir(parents=True, exist_ok=True)
    write_whole(place, len(told).to_bytes(_LENGTH, "big"), told, *contents)
    shelf.stand(project, place, _LENGTH + len(told))
    return kept


def _contents(parcels: Sequence[Parcel]) -> list[bytes]:
    shelves = {parcel.shelf for parcel in parcels if isinstance(parcel, Piece)}
    with ExitStack() as stack:
        for shelf in shelves:
            stack.enter_context(shelf.at_hand())
        return [content(parcel) for parcel in parcels]


def _shelved(shelf: Shelf, known: Kept, contents: Iterable[bytes]) -> Kept:
    """The records without what makes their entries; equal answers are the same value in all."""
    kept: dict[str, tuple[Stamp, Record]] = {}
    once: dict[Told, Told] = {}
    at = 0
    for (path, (stamp, record)), data in zip(known.items(), contents, strict=True):
        piece = Piece(shelf, path, record.card.face.kind, at, len(data), digest(data))
        told = tuple(once.setdefault(one, one) for one in record.told)
        kept[path] = stamp, record._replace(packed=piece, told=told)
        at += len(data)
    return kept
