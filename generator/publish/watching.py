"""Tells when something in files or folders changes: at once where the system tells, else soon.

Disks of other machines and of containers often tell nothing, so somebody looks now and then, too.
"""

import threading
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

from watchdog.events import (
    EVENT_TYPE_CLOSED_NO_WRITE,
    EVENT_TYPE_OPENED,
    FileSystemEvent,
    FileSystemEventHandler,
)
from watchdog.observers import Observer

from generator.values.stamps import stamps

_READING: Final = frozenset({EVENT_TYPE_OPENED, EVENT_TYPE_CLOSED_NO_WRITE})
_PAUSE: Final = 2.0
"""Seconds between two looks; each costs a stroll through all files."""


class Watch:
    """Watches files and folders, with all below them, as long as its block lasts.

    Args:
        paths: what to watch.
        changed: is called, by a thread of its own, when something is another.
    """

    def __init__(self, paths: Iterable[Path], changed: Callable[[], None]) -> None:
        self._paths = tuple(paths)
        self._changed = changed
        self._is_told = threading.Event()
        self._is_over = threading.Event()
        self._before = self._seen()
        self._looker = threading.Thread(target=self._look, daemon=True)
        self._observer = Observer()

    def __enter__(self) -> None:
        with suppress(OSError):
            for path in self._paths:
                self._observer.schedule(_Teller(self._tell), str(path), recursive=True)
            self._observer.start()
        self._looker.start()

    def __exit__(self, *_: object) -> None:
        self._is_over.set()
        self._observer.unschedule_all()
        if self._observer.is_alive():
            self._observer.stop()

    def _tell(self) -> None:
        self._is_told.set()
        self._changed()

    def _look(self) -> None:
        """Looks now and then; what was told of meanwhile is no news."""
        while not self._is_over.wait(_PAUSE):
            is_known = self._is_told.is_set()
            self._is_told.clear()
            before, self._before = self._before, self._seen()
            if self._before != before and not (is_known or self._is_told.is_set()):
                self._changed()

    def _seen(self) -> list[tuple[str, int, int]]:
        found: list[tuple[str, int, int]] = []
        for path in self._paths:
            with suppress(OSError):
                found += stamps(path)
        return found


class _Teller(FileSystemEventHandler):
    """Passes on that a file was written, moved or removed."""

    def __init__(self, tell: Callable[[], None]) -> None:
        self._tell = tell

    def on_any_event(self, event: FileSystemEvent) -> None:
        if not event.is_directory and event.event_type not in _READING:
            self._tell()
