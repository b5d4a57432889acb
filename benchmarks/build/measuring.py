"""What a command costs, with all the processes that it starts."""

import os
import subprocess
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

_KIBIBYTES = 1024
_PAUSE = 0.25
"""Seconds between two looks at the memory of all processes; each takes some milliseconds."""
_SPENT = slice(11, 15)
"""Where `/proc/PID/stat` tells of time, counted from behind the command's name (proc(5))."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command took.

    Attributes:
        wall: seconds from start to end.
        cpu: seconds of processors, in the command and in the system for it.
        memory: most that all its processes held together, in MiB; parts that they share count once.
    """

    wall: float
    cpu: float
    memory: float


class CommandFailedError(Exception):
    """A measured command ended badly; says what it said."""

    def __init__(self, command: Sequence[str], said: str) -> None:
        super().__init__(f"{' '.join(command)}\n{said}")


def measured(command: Sequence[str], folder: Path) -> Cost:
    """Runs a command in a folder, its output kept.

    Raises:
        CommandFailedError: it ended with another code than 0.
    """
    begun = time.perf_counter()
    with started(command, folder) as process:
        assert process.stdout, "it was asked for"
        with _watched(process.pid) as held:
            said = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - begun
    if process.returncode:
        raise CommandFailedError(command, said)
    most = max(usage.ru_maxrss, *held)
    return Cost(wall, usage.ru_utime + usage.ru_stime, most / _KIBIBYTES)


def started(command: Sequence[str], folder: Path) -> subprocess.Popen[str]:
    """Begins a command in a folder, all that it says in one stream."""
    return subprocess.Popen(  # noqa: S603 - the benchmark's own commands
        command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )


def so_far(process: int) -> tuple[float, float]:
    """Seconds of processors that a running process and those that ended in it took, and MiB held.

    Zeros where the system does not tell.
    """
    with suppress(OSError):
        told = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        spent = sum(map(int, told[_SPENT])) / os.sysconf("SC_CLK_TCK")
        return spent, sum(map(_share, _family(process))) / _KIBIBYTES
    return 0.0, 0.0


@contextmanager
def _watched(process: int) -> Iterator[list[int]]:
    """What a process and those below it hold together, in KiB, now and then during the block."""
    held, is_over = [0], threading.Event()

    def watch() -> None:
        while not is_over.wait(_PAUSE):
            held.append(sum(map(_share, _family(process))))

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield held
    finally:
        is_over.set()
        watcher.join()


def _family(process: int) -> Iterator[int]:
    """A process and all that it and its own started, where the system tells."""
    yield process
    with suppress(OSError):
        for task in Path(f"/proc/{process}/task").iterdir():
            for child in (task / "children").read_text().split():
                yield from _family(int(child))


def _share(process: int) -> int:
    """What a process holds, in KiB; of what it shares with others, its share (Linux' PSS)."""
    with suppress(OSError):
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    return 0
