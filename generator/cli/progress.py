"""Shows on a terminal how far long work has come, and tells afterwards where the time went."""

import os
import time
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Self

from generator.cli.app import App

if TYPE_CHECKING:
    from rich.progress import Progress
    from rich.table import Table

_PAUSE = 0.1
"""Seconds between two looks of the display; it has no thread of its own, since work forks."""


@dataclass(frozen=True, slots=True)
class _Stage:
    """A stage with the seconds that it took, or at which it began."""

    name: str
    wall: float
    cpu: float

    @classmethod
    def begun(cls, name: str) -> Self:
        """One that begins now."""
        return cls(name, time.perf_counter(), _computed())

    def ended(self) -> "_Stage":
        """What it took until now."""
        return _Stage(self.name, time.perf_counter() - self.wall, _computed() - self.cpu)

    def after(self, before: "_Stage") -> "_Stage":
        """What it took altogether, with what it took before."""
        return _Stage(self.name, before.wall + self.wall, before.cpu + self.cpu)


class Display:
    """A bar for the stage at work; nothing where standard error is no terminal."""

    def __init__(self, app: App) -> None:
        self._app = app
        self._owner = os.getpid()
        self._done: dict[str, _Stage] = {}
        self._now: _Stage | None = None
        self._shown = 0.0
        self._bar = None if app.is_piped else _bar(app)

    def __enter__(self) -> Self:
        if self._bar:
            self._bar.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._end()
        if self._bar:
            self._bar.stop()

    def begin(self, stage: str, total: int = 0) -> None:
        """A stage begins, and with it the one before ends; other processes do not tell of it."""
        if os.getpid() != self._owner:
            return
        self._end()
        self._now = _Stage.begun(stage)
        if not self._bar:
            return
        for task in self._bar.task_ids:
            self._bar.remove_task(task)
        self._bar.add_task(self._app.t(f"progress.{stage}"), total=total or None)
        self._bar.refresh()

    def advance(self) -> None:
        """One more thing is done."""
        if not self._bar or os.getpid() != self._owner:
            return
        for task in self._bar.task_ids:
            self._bar.advance(task)
        now = time.perf_counter()
        if now - self._shown > _PAUSE:
            self._bar.refresh()
            self._shown = now

    def timings(self) -> "Table":
        """Seconds of each stage, by the clock and of processors."""
        from rich.table import Table  # noqa: PLC0415 - see `App.is_piped`

        t = self._app.t
        table = Table(t("timings.stage"), t("timings.wall"), t("timings.cpu"), box=None)
        for stage in self._done.values():
            table.add_row(t(f"progress.{stage.name}"), f"{stage.wall:.2f}", f"{stage.cpu:.2f}")
        stages = self._done.values()
        wall, cpu = (sum(getattr(one, part) for one in stages) for part in ("wall", "cpu"))
        table.add_row(t("timings.all"), f"{wall:.2f}", f"{cpu:.2f}")
        return table

    def _end(self) -> None:
        if self._now:
            ended = self._now.ended()
            before = self._done.get(ended.name)
            self._done[ended.name] = ended.after(before) if before else ended
        self._now = None


def _bar(app: App) -> "Progress":
    """The bar on a terminal."""
    from rich.progress import (  # noqa: PLC0415 - see `App.is_piped`
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(compact=True),
        console=app.err,
        transient=True,
        auto_refresh=False,
        disable=not app.err.is_terminal,
    )


def _computed() -> float:
    """Seconds of processors for this process and those of its children that have ended."""
    spent = os.times()
    return spent.user + spent.system + spent.children_user + spent.children_system
