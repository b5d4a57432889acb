"""Which records differ from those that an index holds, found without making all of them."""

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from generator.finder.records import Record, digest
from generator.model.knowledge_base import KnowledgeBase
from generator.render.search import result, search_document
from generator.render.site import Scope
from generator.values.digest import digest_of

_LINK: Final = "link:"
"""How the facts begin that one entry asks of another: its title, and where its page lies."""


class Known(NamedTuple):
    """What an index knows of a record.

    Attributes:
        mark: of all that decides the record beside other entries; "" if that is not known.
        asked: the facts of other entries that it holds.
        title: its title, which other records may hold.
        digest: of the record.
    """

    mark: str
    asked: tuple[str, ...]
    title: str
    digest: str


class Survey:
    """The records of a knowledge base beside those of an index.

    Args:
        base: the entries, as an audience sees them.
        digests: per id of an entry, a mark of its file's content; one without is always made.
        is_cut: whether entries were cut for the audience, which depends on all that it sees.
        known: what the index knows of its records, by id.

    Attributes:
        made: those records that may differ, by id.
        known: what is to be known of all records now.
    """

    def __init__(
        self,
        base: KnowledgeBase,
        digests: Mapping[str, bytes],
        known: Mapping[str, Known],
        *,
        is_cut: bool,
    ) -> None:
        self._base = base
        self._before = known
        self._ground = _ground(base, is_cut=is_cut)
        self._here = Scope(base, "index.html")
        self._marks = {name: self._mark(name, digests.get(name)) for name in base.entries}
        self.made: dict[str, Record] = {}
        self.known: dict[str, Known] = {}
        for name, mark in self._marks.items():
            if mark and name in known and known[name].mark == mark:
                self.known[name] = known[name]
            else:
                self._make(name)
        moved = frozenset(self._moved())
        for name in list(self.known.keys() - self.made.keys()):
            if not moved.isdisjoint(known[name].asked):
                self._make(name)

    @property
    def gone(self) -> list[str]:
        """The ids of records that the index must lose, in order."""
        now = self.known
        return [name for name, it in self._before.items() if not self._is_same(now.get(name), it)]

    @property
    def new(self) -> list[Record]:
        """The records that it must get, in the order of their ids."""
        before, now = self._before, self.known
        names = (name for name in now if not self._is_same(now[name], before.get(name)))
        return [self.made[name] for name in sorted(names)]

    @staticmethod
    def _is_same(one: Known | None, other: Known | None) -> bool:
        return one is not None and other is not None and one.digest == other.digest

    def _mark(self, name: str, content: bytes | None) -> str:
        if content is None:
            return ""
        told = (content, self._base.places[name].path, self._ground)
        return digest_of(told)

    def _make(self, name: str) -> None:
        entry, here = self._base.entries[name], self._here
        here.asked.clear()
        document = search_document(self._base, entry, here)
        record = self.made[name] = Record(document, result(entry), self._base.file(entry))
        asked = tuple(sorted(key for key in here.asked if key.startswith(_LINK)))
        self.known[name] = Known(self._marks[name], asked, entry.title, digest(record.packed()))

    def _moved(self) -> Iterator[str]:
        """The facts that are not what they were: of entries that came, went or changed titles."""
        names = self._before.keys() | self.known.keys()
        titles = ({name: it.title for name, it in of.items()} for of in (self._before, self.known))
        before, now = titles
        moved = {name for name in names if before.get(name) != now.get(name)}
        yield from (f"{_LINK}{name}" for name in moved)
        yield from (f"{_LINK}{old}" for old, new in self._base.former_ids.items() if new in moved)


def _ground(base: KnowledgeBase, *, is_cut: bool) -> str:
    """Stands for all that records depend on beside the entries' own files."""
    told = (
        base.config.model_dump_json(),
        sorted(base.files),
        sorted(base.former_ids.items()),
        list(base.entries) if is_cut else None,
    )
    return digest_of(told)
