"""The bar that is drawn on a terminal while long work goes on."""

import time
from typing import Final

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

_PAUSE: Final = 0.1
"""Seconds between two drawings; it has no thread of its own, since work forks."""


class Bar:
    """What goes on, how many things of how many are done, and the time left.

    Args:
        console: the terminal; on any other nothing is drawn.
    """

    def __init__(self, console: Console) -> None:
        self._drawn = 0.0
        self._undrawn = 0
        self._progress = Progress(
            TextColumn("{task.description}"),
            BarColumn(),
            _Count(),
            _TimeLeft(compact=True),
            console=console,
            transient=True,
            auto_refresh=False,
            disable=not console.is_terminal,
        )
        self._progress.start()

    def begin(self, what: str, total: int) -> None:
        """Something else goes on now.

        Args:
            what: in the words of the user.
            total: how many things there are to do, 0 when nobody knows.
        """
        for task in self._progress.task_ids:
            self._progress.remove_task(task)
        self._progress.add_task(what, total=total or None)
        self._undrawn = 0
        self._draw()

    def advance(self, things: int) -> None:
        """So many more things are done; to draw each would take longer than most of them."""
        self._undrawn += things
        if time.perf_counter() - self._drawn > _PAUSE:
            for task in self._progress.task_ids:
                self._progress.advance(task, self._undrawn)
            self._undrawn = 0
            self._draw()

    def stop(self) -> None:
        """Takes it off the terminal."""
        self._progress.stop()

    def _draw(self) -> None:
        self._progress.refresh()
        self._drawn = time.perf_counter()


class _Count(MofNCompleteColumn):
    """How many of how many, where that is known."""

    def render(self, task: Task) -> Text:
        return super().render(task) if task.total else Text()


class _TimeLeft(TimeRemainingColumn):
    """The time left, where there is anything to tell it by."""

    def render(self, task: Task) -> Text:
        return super().render(task) if task.total else Text()
