"""Entries by id, each only made when somebody asks for it."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from generator.model.entry import Entry


class Stored(Protocol):
    """An entry that need not be made yet, and what is often asked without the rest of it."""

    @property
    def kind(self) -> str:
        """The name of its kind."""
        ...

    @property
    def aliases(self) -> tuple[str, ...]:
        """Its aliases."""
        ...

    def entry(self) -> Entry:
        """Makes it."""
        ...


@dataclass(frozen=True, slots=True)
class Made:
    """An entry that is made already."""

    made: Entry

    @property
    def kind(self) -> str:
        """The name of its kind."""
        return self.made.kind

    @property
    def aliases(self) -> tuple[str, ...]:
        """Its aliases."""
        return self.made.aliases

    def entry(self) -> Entry:
        """The entry."""
        return self.made


class Entries(Mapping[str, Entry]):
    """Entries sorted by id.

    Whoever goes through all of them has all of them made; `kinds` and `aliases` make none. An entry
    that was made is kept until it is let go.

    Args:
        stored: the entries by id, in any order.
        make: makes the entry of an id.
    """

    def __init__(
        self, stored: Mapping[str, Stored], make: Callable[[str], Entry] | None = None
    ) -> None:
        self._stored = dict(sorted(stored.items()))
        self._make = make or (lambda entry_id: self._stored[entry_id].entry())
        self._made: dict[str, Entry] = {}

    def __getitem__(self, entry_id: str) -> Entry:
        if entry_id not in self._made:
            self._made[entry_id] = self._make(entry_id)
        return self._made[entry_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self._stored)

    def __len__(self) -> int:
        return len(self._stored)

    def __contains__(self, entry_id: object) -> bool:
        return entry_id in self._stored

    def let_go(self, entry_id: str) -> None:
        """Forgets an entry that was made; whoever asks for it again has it made again."""
        self._made.pop(entry_id, None)

    @property
    def kinds(self) -> Mapping[str, str]:
        """The kind of every entry."""
        return {name: stored.kind for name, stored in self._stored.items()}

    @property
    def aliases(self) -> Mapping[str, tuple[str, ...]]:
        """The aliases of every entry."""
        return {name: stored.aliases for name, stored in self._stored.items()}

    def without(self, names: Collection[str]) -> "Entries":
        """All entries but some."""
        kept = {name: stored for name, stored in self._stored.items() if name not in names}
        return Entries(kept, self._passing)

    def mapped(self, change: Callable[[Entry], Entry]) -> "Entries":
        """The same entries, each changed when it is asked for; id, kind and aliases must stay."""
        return Entries(self._stored, lambda entry_id: change(self._passing(entry_id)))

    def _passing(self, entry_id: str) -> Entry:
        """An entry for somebody who keeps it."""
        return self._made.get(entry_id) or self._make(entry_id)
