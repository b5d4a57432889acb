"""A page that can be made when it is wanted."""

from collections.abc import Callable
from typing import NamedTuple

from generator.render.output import Address, Page
from generator.render.site.scope import Scope
from generator.values.digest import digest_of


class Draft(NamedTuple):
    """One page of the site.

    Attributes:
        address: where it will lie.
        make: makes it, asking a scope of that address for facts.
        needs: keys of the facts that it reads in any case.
        entry: id of the entry whose page it is, "" for any other page.
        own: whatever else it is made of, as plain values. Without any, `needs` follow from the address.
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
        return digest_of((self.own, self.needs))
