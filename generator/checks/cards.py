"""Entries in short, in columns: a look at a large library goes through a few of them."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from sys import intern
from typing import Self

from generator.checks.card import Card, Face
from generator.values import columns


@dataclass(frozen=True, slots=True)
class Cards:
    """The cards of a library. Each column is by id; an entry of which it is empty is not in it.

    Attributes:
        kind: of every entry; sorted by id. For all columns see `Face` and `Card`.
    """

    kind: Mapping[str, str] = field(default_factory=dict)
    audience: Mapping[str, str] = field(default_factory=dict)
    status: Mapping[str, str] = field(default_factory=dict)
    faulty: Mapping[str, bool] = field(default_factory=dict)
    aliases: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    heard: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    names: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    roles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    fills: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    parent: Mapping[str, str] = field(default_factory=dict)
    has_a_way: Mapping[str, bool] = field(default_factory=dict)
    covers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    needs_a_link: Mapping[str, bool] = field(default_factory=dict)
    forces: Mapping[str, bool] = field(default_factory=dict)

    def changed(self, cards: Iterable[Card], gone: Collection[str] = ()) -> Self:
        """The same without some, then with others put in or put in their place."""
        rows = dict(map(_row, cards))
        if not rows and not gone:
            return self
        old = (getattr(self, name) for name in self.__slots__)
        kind, *others = columns.changed(old, rows, gone)
        if rows.keys() - self.kind.keys() or rows.keys() & set(gone):  # some stand at the end now
            kind = {name: kind[name] for name in sorted(kind)}
        return type(self)(kind, *others)

    def card(self, name: str) -> Card:
        """The card of an id.

        Raises:
            KeyError: there is none.
        """
        return Card(
            Face(name, self.kind[name], self.audience.get(name), self.status[name]),
            faulty=name in self.faulty,
            aliases=self.aliases.get(name, ()),
            heard=self.heard.get(name, ()),
            names=self.names.get(name, ()),
            roles=self.roles.get(name, ()),
            fills=self.fills.get(name, ()),
            parent=self.parent.get(name, ""),
            has_a_way=name in self.has_a_way,
            covers=self.covers.get(name, ()),
            needs_a_link=name in self.needs_a_link,
            forces=name in self.forces,
        )

    def face(self, name: str) -> Face | None:
        """What others see of the entry of an id; None if there is none."""
        kind = self.kind.get(name)
        return Face(name, kind, self.audience.get(name), self.status[name]) if kind else None

    def of(self, kind: str) -> Iterator[str]:
        """The ids of all entries of a kind, sorted."""
        return (name for name, own in self.kind.items() if own == kind)


def _row(card: Card) -> tuple[str, tuple[object, ...]]:
    """A row of the table; an id is one string wherever it is named, and so is kept once."""
    name, *face = card.face
    named = card._replace(names=tuple(map(intern, card.names)))
    return intern(name), (*face, *named[1:])
