"""What pages look up again and again in a knowledge base, each put in order once."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from itertools import chain
from typing import TypeVar

from generator.messages import Catalogue, catalogue
from generator.model.contact import Contact
from generator.model.entry import Entry
from generator.model.kinds import KINDS
from generator.model.knowledge_base import KnowledgeBase, address
from generator.model.site_config import Role, SeverityLevel, Topic
from generator.render.site.brief import Brief, brief
from generator.render.site.row import Row

E = TypeVar("E", bound=Entry)
W = TypeVar("W", Topic, Role)

_SITE = "site"
_TOPICS = ("categories", "systems", "emergency_types", "measure_types", "regions")


class Library:
    """A knowledge base, as one audience may see it, with its lists as tables.

    Attributes:
        base: the knowledge base.
        texts: the interface texts in the site's language.
        said: those of the site, by their keys below `site`.
        rows: what lists show of entries, by id; filled as it is asked for.
        reached: who fills a role, in the order in which they are rung up; filled likewise.

    Args:
        base: the knowledge base.
        briefs: those of its entries that are known already, by id.
        rows: likewise what lists show of them.
    """

    def __init__(
        self,
        base: KnowledgeBase,
        briefs: Mapping[str, Brief] | None = None,
        rows: Mapping[str, Row] | None = None,
    ) -> None:
        self.base = base
        self._known = briefs or {}
        self.texts: Catalogue = catalogue(base.config.language)
        self.rows = dict(rows or {})
        self.reached: dict[str, list[Contact]] = {}
        self.said: Mapping[str, str] = self.texts.topic(_SITE)

    @cached_property
    def topics(self) -> Mapping[str, Mapping[str, Topic]]:
        """The words of each of the owner's lists, such as `categories`, by id."""
        return {name: _by_id(getattr(self.base.config, name)) for name in _TOPICS}

    @cached_property
    def roles(self) -> Mapping[str, Role]:
        """The owner's roles by id."""
        return _by_id(self.base.config.roles)

    @cached_property
    def severities(self) -> Mapping[str, tuple[int, SeverityLevel]]:
        """The severity ladder by id, each level with its rank; 1 is the worst."""
        ladder = list(enumerate(self.base.config.severities, 1))
        return {level.id: (rank, level) for rank, level in reversed(ladder)}

    @cached_property
    def briefs(self) -> Mapping[str, Brief]:
        """All entries in short, by id and sorted by it."""
        return {name: self._known.get(name) or self._brief(name) for name in self.base.entries}

    def _brief(self, name: str) -> Brief:
        """The brief of an entry, which is not kept: to make it again is cheap, to keep all is not."""
        found = self.brief(self.base.entries[name])
        self.base.let_go(name)
        return found

    def brief(self, entry: Entry) -> Brief:
        """An entry in short."""
        return brief(entry, with_files=bool(self.base.files))

    @cached_property
    def kinds(self) -> tuple[str, ...]:
        """Names of the kinds of which there is an entry."""
        return tuple(name for name in KINDS if name in self._kinds)

    @cached_property
    def preventing(self) -> Mapping[str, tuple[Brief, ...]]:
        """The measures against an entry, by its id; those of one id sorted by id."""
        measures = self.of("measure")
        return _grouped((name, item) for item in measures for name in item.prevents)

    @cached_property
    def preparing(self) -> Mapping[str, tuple[Brief, ...]]:
        """The measures against an emergency, by its type; those of one type sorted by id."""
        measures = self.of("measure")
        return _grouped((name, item) for item in measures for name in item.emergencies)

    @cached_property
    def members(self) -> Mapping[str, tuple[Brief, ...]]:
        """The contacts that belong to another, by its id; those of one id sorted by id."""
        return _grouped((item.parent, item) for item in self.of("contact") if item.parent)

    @cached_property
    def fillers(self) -> Mapping[str, tuple[Brief, ...]]:
        """Who fills a role: those who hold it first, then their backups, each sorted by id."""
        contacts = self.of("contact")
        holding = ((role, item) for item in contacts for role in item.roles)
        return _grouped(
            chain(holding, ((role, item) for item in contacts for role in item.backup_for))
        )

    @cached_property
    def backlinks(self) -> Mapping[str, tuple[str, ...]]:
        """Per entry id, the ids of the other entries whose keys name it, each once, sorted."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        for own, item in self.briefs.items():
            for name in item.names:
                if name != own:
                    found[name].append(own)
        return {name: tuple(found[name]) for name in found.keys() & self.briefs.keys()}

    def target(self, name: str) -> tuple[str, str] | None:
        """The address and title of an entry, by its id or an old one.

        Whoever makes all pages has the briefs at hand; nobody makes them all for a few links.
        """
        name = self.base.former_ids.get(name, name)
        if "briefs" in vars(self):
            known = self.briefs.get(name)
            return (known.address, known.title) if known else None
        entry = self.base.entries.get(name)
        return (address(entry), entry.title) if entry else None

    def of(self, kind: str) -> tuple[Brief, ...]:
        """All entries of one kind, sorted by id."""
        return self._kinds.get(kind, ())

    def entries(self, briefs: Iterable[Brief], model: type[E]) -> tuple[E, ...]:
        """The whole entries of some briefs, as far as they are of a kind."""
        found = (self.base.entries[item.id] for item in briefs)
        return tuple(entry for entry in found if isinstance(entry, model))

    @cached_property
    def _kinds(self) -> Mapping[str, tuple[Brief, ...]]:
        return _grouped((item.kind, item) for item in self.briefs.values())


K = TypeVar("K")
V = TypeVar("V")


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    """The values of each key, in order."""
    found: defaultdict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return {key: tuple(values) for key, values in found.items()}


def _by_id(words: Iterable[W]) -> dict[str, W]:
    """Words by id; of two with the same id the first counts."""
    return {word.id: word for word in reversed(tuple(words))}
