"""A process of its own, forked from this one, with a line between the two."""

import multiprocessing
import os
import signal
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection

_LOOKS = 0.5
"""Seconds between two looks at whether somebody still waits."""


class Process:
    """A process that works until it has told everything, or nobody listens any more.

    Whatever fails in it is for its parent to do again: there it fails where it can be told.

    Args:
        work: what it does, given its end of the line.

    Attributes:
        line: this end of the line; it breaks when the process ends.
    """

    def __init__(self, work: Callable[[Connection], None]) -> None:
        context = multiprocessing.get_context("fork")
        self.line, other = context.Pipe()
        self._process = context.Process(
            target=_begun, args=(work, other, self.line, os.getpid()), daemon=True
        )
        self._process.start()
        other.close()

    def dismiss(self) -> None:
        """Ends it."""
        self.line.close()
        self._process.terminate()
        self._process.join()


def _begun(
    work: Callable[[Connection], None], line: Connection, foreign: Connection, parent: int
) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    foreign.close()
    with suppress(Exception):
        _end_with(parent)
        work(line)


def _end_with(parent: int) -> None:
    """Ends this process soon after its parent was killed, so that nobody writes unseen."""

    def look(*_: object) -> None:
        if os.getppid() != parent:
            os._exit(1)

    signal.signal(signal.SIGALRM, look)
    signal.setitimer(signal.ITIMER_REAL, _LOOKS, _LOOKS)
