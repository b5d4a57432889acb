"""Writes down how far work says it has come."""


class Stages:
    """A progress that remembers.

    Attributes:
        totals: how many things each stage was to do, in the order in which they began.
        done: how many of them it told of.
    """

    def __init__(self) -> None:
        self.totals: dict[str, int] = {}
        self.done: dict[str, int] = {}
        self._now = ""

    def begin(self, stage: str, total: int = 0) -> None:
        self.totals[stage] = total
        self.done[stage] = 0
        self._now = stage

    def advance(self, things: int = 1) -> None:
        self.done[self._now] += things
