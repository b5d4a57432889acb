"""Shows on a terminal how far long work has come, and tells afterwards where the time went."""

import os
import time
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import active_children
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from generator.cli.app import App

if TYPE_CHECKING:
    from rich.table import Table

    from generator.cli.bar import Bar

_SPENT = slice(11, 15)
"""Where `/proc/PID/stat` tells of time, counted from behind the command's name (proc(5))."""


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
        self._bar: Bar | None = None

    def __enter__(self) -> Self:
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
        if self._app.is_piped:
            return
        if self._bar is None:
            self._bar = _bar(self._app)
        self._bar.begin(self._app.t(f"progress.{stage}"), total)

    def advance(self, things: int = 1) -> None:
        """So many more things are done."""
        if self._bar and os.getpid() == self._owner:
            self._bar.advance(things)

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


def _bar(app: App) -> "Bar":
    from generator.cli.bar import Bar  # noqa: PLC0415 - see `App.is_piped`

    return Bar(app.err)


def _computed() -> float:
    """Seconds of processors for this process, its children, and theirs that have ended."""
    spent = os.times()
    ended = spent.children_user + spent.children_system
    return spent.user + spent.system + ended + sum(map(_spent, active_children()))


def _spent(child: BaseProcess) -> float:
    """What a child at work has computed; only Linux tells, and elsewhere there is none."""
    with suppress(OSError):
        told = Path(f"/proc/{child.pid}/stat").read_text("ascii").rpartition(")")[2].split()
        return sum(map(int, told[_SPENT])) / os.sysconf("SC_CLK_TCK")
    return 0.0
