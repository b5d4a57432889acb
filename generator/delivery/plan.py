"""In which order files go over, so that at every moment what a visitor can reach leads somewhere.

New pages are reached by nobody until a page that was there before names them; so they go first, and
after them the changed ones. Nothing is taken away before no page names it any more.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import PurePosixPath

from generator.delivery.addresses import HOME, is_page, is_start
from generator.delivery.manifest import Fingerprint
from generator.delivery.standing import Standing


class Action(Enum):
    """What a step does."""

    PUT = auto()
    REMOVE = auto()


@dataclass(frozen=True, slots=True)
class Step:
    """Files that go over, or away, in any order among themselves.

    Attributes:
        action: what is done with them.
        addresses: the files, in order of address, at least one.
    """

    action: Action
    addresses: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What it takes to bring a target up to date.

    Attributes:
        new: addresses that the target lacks.
        changed: addresses at which it holds something else, or nobody knows what.
        gone: addresses that the site does not have any more.
        kept: addresses at which nothing is to be done.
    """

    new: frozenset[str]
    changed: frozenset[str]
    gone: frozenset[str]
    kept: frozenset[str]

    @property
    def sent(self) -> frozenset[str]:
        """Addresses of all files that go over."""
        return self.new | self.changed

    @property
    def steps(self) -> tuple[Step, ...]:
        """What is done, in this order."""
        blocking = in_the_way(self.gone, self.sent)
        starts = {address for address in self.changed if is_start(address)} | self.sent & {HOME}
        leading = {a for a in self.sent - starts if is_page(a) or is_start(a)}
        gone = self.gone - blocking
        gone_pages = {address for address in gone if is_page(address)}
        stages: tuple[tuple[Action, Iterable[str]], ...] = (
            (Action.REMOVE, blocking),
            (Action.PUT, self.sent - starts - leading),
            (Action.PUT, leading & self.new),
            (Action.PUT, leading & self.changed),
            (Action.PUT, starts),
            (Action.REMOVE, gone_pages),
            (Action.REMOVE, gone - gone_pages),
        )
        return tuple(Step(action, tuple(sorted(some))) for action, some in stages if some)


def plan(files: Mapping[str, Fingerprint], standing: Standing) -> Plan:
    """Compares a site with what stands at the target."""
    there = files.keys() & standing.keys()
    kept = frozenset(address for address in there if standing[address] == files[address])
    return Plan(
        new=frozenset(files.keys() - there),
        changed=frozenset(there - kept),
        gone=frozenset(standing.keys() - there),
        kept=kept,
    )


def in_the_way(gone: Iterable[str], sent: Iterable[str]) -> frozenset[str]:
    """Files that must go before others can come.

    They stand where a folder is needed or under what becomes a file, or differ from a new name in
    capitals or Unicode form alone, which many disks take for the same file.
    """
    names = {_as_disks_see(address) for address in sent}
    taken = names.union(*map(_folders, names))
    return frozenset(
        address
        for address in gone
        for seen in (_as_disks_see(address),)
        if seen in taken or names.intersection(_folders(seen))
    )


def _as_disks_see(address: str) -> str:
    return unicodedata.normalize("NFC", address).casefold()


def _folders(address: str) -> tuple[str, ...]:
    return tuple(str(folder) for folder in PurePosixPath(address).parents)[:-1]
