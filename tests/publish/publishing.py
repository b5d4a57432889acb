"""Publishes a site of which everything is at hand."""

from collections.abc import Iterable
from pathlib import Path

from generator.publish.assembly import Content
from generator.publish.publication import Changes, publication


def publish(
    files: Iterable[tuple[str, Content]], target: Path, memory: Path, kept: Iterable[str] = ()
) -> Changes:
    """Publishes files beside some that are as they were; whatever is not named is removed."""
    with publication(target, memory) as begun:
        same = frozenset(kept)
        begun.knows(same)
        return begun.settle(begun.write(files), same)
