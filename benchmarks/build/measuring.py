"""What a command costs, with all the processes that it starts."""

import os
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

_KIBIBYTES = 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command took.

    Attributes:
        wall: seconds from start to end.
        cpu: seconds of processors, in the command and in the system for it.
        memory: most that one of its processes held, in MiB.
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
    with subprocess.Popen(  # noqa: S603 - the benchmark's own commands
        command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as process:
        assert process.stdout, "it was asked for"
        said = process.stdout.read()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - begun
    if process.returncode:
        raise CommandFailedError(command, said)
    return Cost(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / _KIBIBYTES)
