"""Lets two folders change places at once, where the system can do that."""

import ctypes
import os
import sys
from functools import cache
from pathlib import Path
from typing import Any, Final

_HERE: Final = -100
_EXCHANGE: Final = 2
"""AT_FDCWD and RENAME_EXCHANGE, see renameat2(2)."""


def exchanged(one: Path, other: Path) -> bool:
    """Exchanges two folders in one step; False when the system or the disk knows no such step."""
    rename = _renameat2()
    if rename is None:
        return False
    names = os.fsencode(one), os.fsencode(other)
    return bool(rename(_HERE, names[0], _HERE, names[1], _EXCHANGE) == 0)


@cache
def _renameat2() -> Any:  # noqa: ANN401  # a C function has no other type
    if not sys.platform.startswith("linux"):
        return None
    return getattr(ctypes.CDLL(None), "renameat2", None)
