"""A page that can be made when it is wanted."""

import hashlib
from collections.abc import Callable
from typing import NamedTuple

from generator.render.output import Address, Page
from generator.render.site.scope import Scope


class Draft(NamedTuple):
    """One page of the site.

    Attributes:
        address: where it will lie.
        make: makes it, asking a scope of that address for facts.
        needs: keys of the facts that it reads in any case.
        entry: id of the entry whose page it is, "" for any other page.
        own: whatever else it is made of; values that differ are written differently by `repr`.
            Without any, `needs` follow from the address.
    """

    address: Address
    make: Callable[[Scope], Page]
    needs: tuple[str, ...]
    entry: str = ""
    own: tuple[object, ...] = ()

    @property
    def form(self) -> str:
        """Tells apart drafts of one address; "" if there can be but one."""
        if not self.own:
            return ""
        told = repr((self.own, self.needs)).encode()
        return hashlib.blake2b(told, digest_size=12).hexdigest()
