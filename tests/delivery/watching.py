"""A target that does everything file by file, tells of each, and dies when asked to."""

import random
from collections.abc import Callable, Collection
from pathlib import Path

from generator.delivery import FolderTarget
from generator.delivery.target import OnSent
from tests.delivery.sites import contents


class DeathError(Exception):
    """What a killed delivery looks like from inside a test."""


class WatchedTarget(FolderTarget):
    """A folder that many hands fill: the order within a call is any, as it is for rclone.

    Args:
        folder: the target.
        watch: is called after every change of one file.
        lives: how many changes it lives to see; None for all.
        seed: for the order.
    """

    def __init__(
        self, folder: Path, watch: Callable[[], None], lives: int | None = None, seed: int = 0
    ) -> None:
        super().__init__(folder)
        self._watch = watch
        self._lives = lives
        self._random = random.Random(seed)  # noqa: S311 - an order, not a secret

    def write(self, address: str, content: bytes) -> None:
        self._step()
        super().write(address, content)
        self._watch()

    def put(self, folder: Path, addresses: Collection[str], on_sent: OnSent) -> None:
        for address in self._shuffled(addresses):
            self._step()
            super().put(folder, [address], on_sent)
            self._watch()

    def remove(self, addresses: Collection[str]) -> None:
        for address in self._shuffled(addresses):
            self._step()
            super().remove([address])
            self._watch()

    def _shuffled(self, addresses: Collection[str]) -> list[str]:
        return self._random.sample(sorted(addresses), len(addresses))

    def _step(self) -> None:
        if self._lives is not None:
            self._lives -= 1
            if self._lives < 0:
                raise DeathError


def dead_links(folder: Path) -> set[str]:
    """Where a visitor who starts at `index.html` and follows every link finds nothing."""
    files = contents(folder)
    dead, seen, ahead = set(), set(), {"index.html"} & files.keys()
    while ahead:
        page = ahead.pop()
        seen.add(page)
        links = {line[1:] for line in files[page].splitlines() if line.startswith("→")}
        dead |= links - files.keys()
        ahead |= {link for link in links & files.keys() if link not in seen}
    return dead
