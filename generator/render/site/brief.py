"""An entry in short: all that lists and other entries' pages need to know of it.

Whoever has the briefs of a large library at hand need not make its entries.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from generator import prose
from generator.model.base import Model
from generator.model.entry import Entry
from generator.model.knowledge_base import page_address
from generator.model.markers import Space, Text
from generator.model.playbook import Playbook
from generator.model.walk import texts
from generator.render.site.naming import names_in


class Brief(NamedTuple):
    """An entry in short; what its kind does not have, or does not sort its lists by, is empty.

    Attributes:
        id: the entry's id; the others, too, are named as entries name them.
        emergencies: of a playbook the one that it is for.
        names: what its keys name as entries, each once.
        files: the files to which it points, if anybody asked for them.
    """

    id: str
    kind: str
    title: str
    status: str
    severity: str = ""
    category: str = ""
    systems: tuple[str, ...] = ()
    emergencies: tuple[str, ...] = ()
    region: str = ""
    type: str = ""
    group: str = ""
    prevents: tuple[str, ...] = ()
    frequency: str = ""
    roles: tuple[str, ...] = ()
    backup_for: tuple[str, ...] = ()
    parent: str = ""
    names: tuple[str, ...] = ()
    files: tuple[str, ...] = ()

    @property
    def address(self) -> str:
        """Where its page lies."""
        return page_address(self.kind, self.id)


_TOLD: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "fault": ("severity", "category", "systems"),
        "playbook": ("severity", "systems"),
        "measure": ("type", "emergencies", "prevents", "frequency"),
        "contact": ("region", "roles", "backup_for", "parent"),
        "page": ("group",),
    }
)
"""What is told of entries of a kind beside what is told of all."""
_SIGNS = ("files", "%", "&")
"""Without one of these, plain or written as a code, no text points to a file."""


def brief(entry: Entry, *, with_files: bool) -> Brief:
    """The brief of an entry.

    Args:
        entry: the entry.
        with_files: whether to look for files, which costs more than all the rest.
    """
    told = {name: _told(getattr(entry, name)) for name in _TOLD.get(entry.kind, ())}
    if isinstance(entry, Playbook):
        told["emergencies"] = (entry.emergency,)
    return Brief(
        id=entry.id,
        kind=entry.kind,
        title=entry.title,
        status=str(entry.status),
        names=tuple(dict.fromkeys(names_in(entry))),
        files=tuple(dict.fromkeys(files_in(entry))) if with_files else (),
        **told,
    )


def _told(value: Any) -> Any:  # noqa: ANN401 - a text or several, as `Brief` has it
    if isinstance(value, tuple):
        return tuple(dict.fromkeys(value))
    return "" if value is None else str(value)


def files_in(model: Model) -> Iterator[str]:
    """The files to which a model points, in its keys or in its prose."""
    for visit in texts(model):
        if visit.refers and visit.refers.space is Space.FILE:
            yield visit.value
        elif visit.text is Text.PROSE and any(sign in visit.value for sign in _SIGNS):
            for reference in prose.references(visit.value):
                if reference.kind is not prose.ReferenceKind.ENTRY:
                    yield reference.target
