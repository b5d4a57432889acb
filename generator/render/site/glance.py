"""Entries at a glance: all that the pages of others say of them."""

from typing import NamedTuple

from generator.render.site.brief import Brief
from generator.render.site.library import Library
from generator.render.site.lookups import row
from generator.render.site.row import Row
from generator.render.site.scope import Scope


class Glance(NamedTuple):
    """An entry as other pages need it.

    Attributes:
        brief: the entry in short.
        row: what lists show of it.
    """

    brief: Brief
    row: Row


def glance(library: Library, name: str) -> Glance:
    """What other pages need of an entry, which need not stay for it."""
    entry = library.base.entries[name]
    found = Glance(library.brief(entry), row(Scope(library.base, "", shared=library), entry))
    library.base.let_go(name)
    return found
