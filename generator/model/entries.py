"""Entries by id, each only made when somebody asks for it."""

from collections.abc import Callable, Collection, Iterator, Mapping

from generator.model.entry import Entry


class Entries(Mapping[str, Entry]):
    """Entries sorted by id.

    Whoever goes through all of them has all of them made; `kinds` and `aliases` make none. An entry
    that was made is kept until it is let go.

    Attributes:
        kinds: the kind of every entry, sorted by id.
        aliases: the aliases of every entry that has some.

    Args:
        kinds: see above.
        aliases: see above.
        make: makes the entry of an id.
    """

    def __init__(
        self,
        kinds: Mapping[str, str],
        aliases: Mapping[str, tuple[str, ...]],
        make: Callable[[str], Entry],
    ) -> None:
        self.kinds = kinds
        self.aliases = aliases
        self._make = make
        self._made: dict[str, Entry] = {}

    def __getitem__(self, entry_id: str) -> Entry:
        if entry_id not in self._made:
            if entry_id not in self.kinds:
                raise KeyError(entry_id)
            self._made[entry_id] = self._make(entry_id)
        return self._made[entry_id]

    def __iter__(self) -> Iterator[str]:
        return iter(self.kinds)

    def __len__(self) -> int:
        return len(self.kinds)

    def __contains__(self, entry_id: object) -> bool:
        return entry_id in self.kinds

    def let_go(self, entry_id: str) -> None:
        """Forgets an entry that was made; whoever asks for it again has it made again."""
        self._made.pop(entry_id, None)

    def without(self, names: Collection[str]) -> "Entries":
        """All entries but some."""
        kinds = {name: kind for name, kind in self.kinds.items() if name not in names}
        aliases = {name: own for name, own in self.aliases.items() if name not in names}
        return Entries(kinds, aliases, self._passing)

    def mapped(self, change: Callable[[Entry], Entry]) -> "Entries":
        """The same entries, each changed when it is asked for; id, kind and aliases must stay."""
        return Entries(self.kinds, self.aliases, lambda entry_id: change(self._passing(entry_id)))

    def _passing(self, entry_id: str) -> Entry:
        """An entry for somebody who keeps it."""
        return self._made.get(entry_id) or self._make(entry_id)
