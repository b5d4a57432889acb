"""The knowledge base: every entry, the owner's settings, and where each was written."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypeVar, cast

from generator.diagnostics import KeyPath, Location, Places
from generator.model.entries import Entries
from generator.model.entry import Entry
from generator.model.kinds import KINDS
from generator.model.site_config import SiteConfig
from generator.values import is_entry_id

E = TypeVar("E", bound=Entry)


@dataclass(frozen=True)
class KnowledgeBase:
    """All that was read of a project.

    Attributes:
        config: the owner's settings.
        entries: every entry by id, sorted by id.
        places: per entry id, where its keys and values stand.
        config_places: the same for `site_config.yml`.
        files: attachments below `kb/files/`, named as entries name them: `files/room.png`.
        unreadable: ids whose files exist but could not be read; nobody is told they are missing.
    """

    config: SiteConfig
    entries: Mapping[str, Entry] = field(default_factory=dict)
    places: Mapping[str, Places] = field(default_factory=dict)
    config_places: Places | None = None
    files: frozenset[str] = frozenset()
    unreadable: frozenset[str] = frozenset()

    def of(self, model: type[E]) -> tuple[E, ...]:
        """All entries of one kind, sorted by id."""
        ids = self._by_kind.get(model.kind, ())
        return tuple(cast("E", self.entries[entry_id]) for entry_id in ids)

    def let_go(self, entry_id: str) -> None:
        """Tells that an entry is hardly needed any more, so that it need not be kept at hand."""
        if isinstance(self.entries, Entries):
            self.entries.let_go(entry_id)

    def without(self, names: Collection[str]) -> "KnowledgeBase":
        """The knowledge base with some entries taken for unreadable."""
        if not names:
            return self
        if isinstance(self.entries, Entries):
            kept: Mapping[str, Entry] = self.entries.without(names)
        else:
            kept = {name: entry for name, entry in self.entries.items() if name not in names}
        return replace(self, entries=kept, unreadable=self.unreadable | frozenset(names))

    def place(self, entry: Entry, path: KeyPath = ()) -> Location:
        """Where the value at a path of an entry stands."""
        return self.places[entry.id].of_value(path)

    def file(self, entry: Entry) -> str:
        """The file of an entry, relative to the project; unlike its place, it need not be read."""
        return self.places[entry.id].path

    @cached_property
    def _by_kind(self) -> Mapping[str, tuple[str, ...]]:
        """Ids by kind, each list sorted."""
        found: dict[str, list[str]] = {}
        if isinstance(self.entries, Entries):
            kinds = self.entries.kinds
        else:
            kinds = {name: entry.kind for name, entry in self.entries.items()}
        for name, kind in kinds.items():
            found.setdefault(kind, []).append(name)
        return {kind: tuple(names) for kind, names in found.items()}

    @cached_property
    def former_ids(self) -> Mapping[str, str]:
        """Aliases that have the form of an id and are nobody's id now, with the entry they mean."""
        if isinstance(self.entries, Entries):
            aliases = self.entries.aliases
        else:
            aliases = {name: entry.aliases for name, entry in self.entries.items()}
        return {
            alias: name
            for name in sorted(aliases)
            for alias in aliases[name]
            if is_entry_id(alias) and alias not in self.entries
        }


def address(entry: Entry) -> str:
    """Where an entry's page lies in the site, such as `faults/disk-full.html`."""
    return page_address(entry.kind, entry.id)


def page_address(kind: str, entry_id: str) -> str:
    """Where the page of an entry of some kind and id lies."""
    section = KINDS[kind].section
    return f"{section}.html" if kind == entry_id == "glossary" else f"{section}/{entry_id}.html"
