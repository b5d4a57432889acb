"""Writes files so that nobody ever meets half of one."""

import os
from contextlib import suppress
from pathlib import Path


def write_whole(place: Path, *parts: bytes) -> None:
    """Writes a file beside its place, then moves it there: what was there stays until it is whole.

    Several processes may write the same file at once; one of theirs is there at the end.

    Args:
        place: where the file shall be; its folder must exist.
        parts: its content, one after the other.

    Raises:
        OSError: it cannot be written; what was there is untouched, and nothing lies beside it.
    """
    beside = place.with_name(f".{place.name}.{os.getpid()}")
    try:
        with beside.open("wb") as file:
            file.writelines(parts)
        beside.replace(place)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise
