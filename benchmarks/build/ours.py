"""The commands of ours that are measured, one after another on the same project."""

import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from benchmarks.build.measuring import Cost, measured
from benchmarks.build.serving import served

OPSBOOK = (sys.executable, "-m", "generator")
_ASKED = "服务器连不上"
_SETTLED = 2.5
"""Seconds until a file's hour tells for sure that nobody changed it since."""


def builds(project: Path) -> Iterator[tuple[str, Cost]]:
    """A check; builds: cold, with nothing changed, after two edits; two searches; edits served.

    Raises:
        CommandFailedError: one of them ended badly.
    """
    time.sleep(_SETTLED)
    yield "check, cold", measured([*OPSBOOK, "check"], project)
    _forget(project)
    yield "build, cold", measured([*OPSBOOK, "build"], project)
    yield "build, nothing changed", measured([*OPSBOOK, "build"], project)
    fault = _middle(project)
    for when in ("first", "second"):
        _edit(fault)
        time.sleep(_SETTLED)
        yield f"build, one entry edited, {when} time", measured([*OPSBOOK, "build"], project)
    for when in ("made for it", "there"):
        yield f"search, its index {when}", measured([*OPSBOOK, "search", _ASKED], project)
    with served(OPSBOOK, project) as shown:
        for when in ("first", "second"):
            time.sleep(_SETTLED)
            yield f"serve, one entry edited, {when} time", shown(partial(_edit, fault))


def _forget(project: Path) -> None:
    """Moves away all that is remembered: to remove it would make new files slow for a while."""
    (project / ".opsbook").rename(project.with_name(f"{project.name}-forgotten"))


def _middle(project: Path) -> Path:
    """The fault in the middle of all."""
    faults = sorted((project / "kb" / "faults").rglob("*.yml"))
    return faults[len(faults) // 2]


def _edit(fault: Path) -> None:
    """Adds a sentence to its summary."""
    text = fault.read_text("utf-8")
    fault.write_text(text.replace("\nsummary: ", "\nsummary: 又改了。", 1), "utf-8")
