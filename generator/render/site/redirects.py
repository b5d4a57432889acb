"""Old addresses that lead to the page of the entry that carries the old id as an alias."""

from collections.abc import Iterator

from generator.model.knowledge_base import page_address
from generator.render.output import Redirect
from generator.render.site.library import Library


def redirects(library: Library) -> Iterator[Redirect]:
    """One redirect per former id, in the folder of the entry's kind."""
    for old, new in sorted(library.base.former_ids.items()):
        item = library.briefs[new]
        yield Redirect(page_address(item.kind, old), item.address)
