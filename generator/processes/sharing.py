"""Does the same to many things: in several processes where that pays and can safely be done."""

import multiprocessing
import os
import sys
import threading
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from multiprocessing.connection import Connection
from typing import Generic, TypeAlias, TypeVar

from generator.processes.process import Process

T = TypeVar("T")
R = TypeVar("R")
Work: TypeAlias = Callable[[T], R]

_WORTH_SHARING = 200
_MOST = 4
_TOGETHER = 50


def worked(things: Sequence[T], work: Callable[[], Work[T, R]]) -> Generator[R, None, None]:
    """What comes of each thing, in any order.

    What other processes fail to do is done in this one.

    Args:
        things: what is to be worked on.
        work: gives what does the work; asked once in each process, and not for nothing.
    """
    count = processes(len(things), _WORTH_SHARING)
    helpers = [_Helper(things[start::count], work) for start in range(1, count)]
    try:
        own = work() if things else None
        for thing in things[::count]:
            assert own, "there is something to do"
            yield own(thing)
            for helper in helpers:
                yield from helper.finished()
        for helper in helpers:
            yield from helper.rest()
    finally:
        for helper in helpers:
            helper.dismiss()


@contextmanager
def aside(work: Callable[[], R], things: int = _WORTH_SHARING) -> Iterator[Callable[[], R]]:
    """Begins some work in a process of its own, where that pays and can safely be done.

    What is given waits for the result; if nobody works on it, or that failed, it works itself.

    Args:
        work: gives the result.
        things: how many things there are to do in it.
    """
    if processes(things, _WORTH_SHARING) == 1:
        yield work
        return
    helper = _Helper([work], lambda: _done)
    try:
        yield lambda: next(helper.rest())
    finally:
        helper.dismiss()


def _done(work: Callable[[], R]) -> R:
    return work()


def processes(things: int, worth_sharing: int) -> int:
    """How many processes to work with; more than one only where forking is safe.

    Args:
        things: how many things there are to do.
        worth_sharing: fewer are done before a second process has begun.
    """
    if things < worth_sharing or not sys.platform.startswith("linux"):
        return 1
    if threading.active_count() > 1 or multiprocessing.current_process().daemon:
        return 1
    return min(len(os.sched_getaffinity(0)), _MOST)


class _Helper(Generic[T, R]):
    """A process of its own that does a share."""

    def __init__(self, share: Sequence[T], work: Callable[[], Work[T, R]]) -> None:
        self._share = share
        self._work = work
        self._done = 0
        self._process = Process(partial(_do, share, work))

    def finished(self) -> Iterator[R]:
        """What it has done since the last time; taken often, so that it need not wait."""
        with suppress(EOFError, OSError):
            while self._done < len(self._share) and self._process.line.poll():
                yield from self._received()

    def rest(self) -> Iterator[R]:
        """All else that it does; what it could not is done here."""
        with suppress(EOFError, OSError):
            while self._done < len(self._share):
                yield from self._received()
        if self._done < len(self._share):
            yield from map(self._work(), self._share[self._done :])

    def _received(self) -> list[R]:
        results: list[R] = self._process.line.recv()
        self._done += len(results)
        return results

    def dismiss(self) -> None:
        """Ends it."""
        self._process.dismiss()


def _do(share: Sequence[T], work: Callable[[], Work[T, R]], line: Connection) -> None:
    """What a process of its own does with a share."""
    ready = work()
    for start in range(0, len(share), _TOGETHER):
        line.send([ready(thing) for thing in share[start : start + _TOGETHER]])
