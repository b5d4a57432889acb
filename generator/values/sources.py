"""The files that the owner of a project wrote, as they lay at one moment, before they are read.

To look at ten thousand files takes longer than to read one of them: a command looks once.
"""

import os
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final, TypeAlias

from generator.values.digest import digest_of
from generator.values.project_folder import CONFIG_FILE, SOURCES

Stamp: TypeAlias = tuple[int, int, int, int] | None
"""Size, hours of change of content and of anything, and number of a file; None: cannot tell.

Hours are nanoseconds since 1970. On Windows the second one is that at which the file was made.
"""

_CHANGED: Final = 1 if os.name == "nt" else 2
"""Which of a stamp tells when a file was changed last."""
_HOST_FILE: Final = "mkdocs.yml"
_FINE: Final = 1_000_000
"""Hours that are no multiples of this are told by a clock that counts its ticks."""
_TICK: Final = 20_000_000
"""The longest tick of the clocks by which systems date files is 16 ms, that of Windows."""
_COARSE: Final = 2_000_000_000
"""The longest time that a file system takes for one: that of FAT."""


@dataclass(frozen=True)
class Sources:
    """What was seen of a project's files.

    Attributes:
        project: the project's folder.
        moment: when the look began, in nanoseconds since 1970.
        stamps: by path, relative to the project, with forward slashes; hidden files are passed
            over. Those of a folder come before those of the folders in it, either sorted by name.
    """

    project: Path
    moment: int
    stamps: Mapping[str, Stamp]

    @property
    def contents(self) -> Iterator[str]:
        """The paths of all files but those that tell how to make a site of them."""
        return (path for path in self.stamps if "/" in path)

    @property
    def mark(self) -> str:
        """Stands for all files; other files, other mark."""
        return digest_of(self.stamps)

    @property
    def settled_mark(self) -> str:
        """The mark if every change from now on will show in it, else ""."""
        return "" if self.fleeting else self.mark

    @cached_property
    def fleeting(self) -> frozenset[str]:
        """The paths of all files that may change from now on and keep their stamps.

        Two changes within one tick of the clock, or on some disks within seconds, look like one.
        """
        return frozenset(
            path
            for path, stamp in self.stamps.items()
            if stamp is None or not _is_past(stamp[_CHANGED], self.moment)
        )

    @cached_property
    def settled(self) -> Mapping[str, Stamp]:
        """The stamps; None for files that may change from now on and keep theirs."""
        return {**self.stamps, **dict.fromkeys(self.fleeting)}


def look(project: Path) -> Sources:
    """Looks at the settings and at all files below `kb/` and `playbooks/`, not through links."""
    moment, found = time.time_ns(), dict[str, Stamp]()
    for name in (CONFIG_FILE, _HOST_FILE):
        with suppress(OSError):
            found[name] = _stamp((project / name).stat())
    for name in SOURCES:
        _below(f"{project}/{name}", name, found)
    return Sources(project, moment, found)


def settled_mark(project: Path) -> str:
    """The settled mark of a project's files as they are now."""
    return look(project).settled_mark


def _is_past(changed: int, moment: int) -> bool:
    """Whether no later change can be dated so, by a clock of unknown make."""
    return changed < moment - (_TICK if changed % _FINE else _COARSE)


def _below(folder: str, path: str, found: dict[str, Stamp]) -> None:
    inside, stamps = list[str](), dict[str, Stamp]()
    with suppress(OSError), os.scandir(folder) as listed:
        for item in listed:
            if item.name[0] == ".":
                continue
            if not item.is_dir():
                stamps[item.name] = _stamp_of(item)
            elif not item.is_symlink():
                inside.append(item.name)
    for name in sorted(stamps):
        found[f"{path}/{name}"] = stamps[name]
    for name in sorted(inside):
        _below(f"{folder}/{name}", f"{path}/{name}", found)


def _stamp_of(item: os.DirEntry[str]) -> Stamp:
    try:  # a `suppress` for every file would take a tenth of the look
        return _stamp(item.stat())
    except OSError:
        return None


def _stamp(status: os.stat_result) -> Stamp:
    return status.st_size, status.st_mtime_ns, status.st_ctime_ns, status.st_ino
