"""What pages read of a knowledge base, as facts that can be compared without making a page.

A page is made of its draft's own values and of facts, each named by a key such as
`link:disk-full`. As long as the seal over them is the same, the page is the same byte for byte.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType

from generator.model.knowledge_base import KnowledgeBase
from generator.render.site.brief import Brief
from generator.render.site.library import Library
from generator.values.digest import digest_of

SETTINGS = "settings:"
"""Key of the owner's settings, which every page reads."""

_SIZE = 12


class Facts:
    """The facts of a knowledge base as one audience may see it; each is looked up once.

    Attributes:
        library: the knowledge base with its tables.
        known: digests of whole entries by id, such as those of their files; an entry that is not
            among them is digested here, which costs more than all its other facts.
    """

    def __init__(self, library: Library, known: Mapping[str, str] | None = None) -> None:
        self.library = library
        self.known = known or {}
        self._digests: dict[str, str] = {}

    def digest(self, key: str) -> str:
        """The digest of one fact.

        Raises:
            KeyError: there are no facts of this kind.
        """
        found = self._digests.get(key)
        if found is None:
            kind, _, name = key.partition(":")
            found = self._digests[key] = digest(_FACTS[kind](self, name))
        return found

    def seal(self, own: object, keys: Iterable[str]) -> str:
        """One digest over a draft's own values and over facts, in the order of the keys."""
        return digest((own, *map(self.digest, keys)))

    def whole(self, name: str) -> str:
        """The digest of everything that an entry says, "" when there is none of that id."""
        entries = self.library.base.entries
        if name not in entries:
            return ""
        return self.known.get(name) or digest(entries[name].model_dump_json())

    def wholes(self, briefs: Iterable[Brief]) -> list[tuple[str, str]]:
        """Ids and digests of several entries."""
        return [(item.id, self.digest(f"whole:{item.id}")) for item in briefs]


def concerned(base: KnowledgeBase, briefs: Iterable[Brief]) -> frozenset[str]:
    """The keys of all facts that entries have a part in.

    As long as the ground is the same, a fact is another only if an entry that it concerns, or
    concerned, came, went or was edited.

    Args:
        base: the knowledge base; nothing of it counts but former ids.
        briefs: those entries as they are, or as they were.
    """
    found = {key for item in briefs for key in _concerned(item)}
    former = base.former_ids.items()
    return frozenset(found.union(f"link:{old}" for old, new in former if f"link:{new}" in found))


def _concerned(item: Brief) -> Iterator[str]:
    yield from (f"{kind}:{item.id}" for kind in ("whole", "link", "backlinks"))
    yield from (f"backlinks:{name}" for name in item.names)
    yield from (f"preventing:{name}" for name in item.prevents)
    yield from (f"preparing:{name}" for name in item.emergencies)
    yield from (f"role:{name}" for name in (*item.roles, *item.backup_for))
    yield f"members:{item.parent}"


def ground(base: KnowledgeBase) -> str:
    """One digest of all that facts depend on beside entries."""
    told = (base.config.model_dump_json(), sorted(base.files), sorted(base.former_ids.items()))
    return digest(told)


def digest(value: object) -> str:
    """A short digest of a value made of texts, numbers and sequences."""
    return digest_of(value, size=_SIZE)


def _settings(facts: Facts, _: str) -> object:
    return facts.library.base.config.model_dump_json()


def _link(facts: Facts, name: str) -> object:
    return facts.library.target(name)


def _file(facts: Facts, path: str) -> object:
    return path in facts.library.base.files


def _backlinks(facts: Facts, name: str) -> object:
    return facts.library.backlinks.get(name, ())


def _measures(items: Iterable[Brief]) -> object:
    return [(item.id, item.title, item.frequency) for item in items]


_FACTS: Mapping[str, Callable[[Facts, str], object]] = MappingProxyType(
    {
        "settings": _settings,
        "whole": Facts.whole,
        "link": _link,
        "file": _file,
        "backlinks": _backlinks,
        "preventing": lambda facts, name: _measures(facts.library.preventing.get(name, ())),
        "preparing": lambda facts, name: _measures(facts.library.preparing.get(name, ())),
        "role": lambda facts, name: facts.wholes(facts.library.fillers.get(name, ())),
        "members": lambda facts, name: facts.wholes(facts.library.members.get(name, ())),
    }
)
