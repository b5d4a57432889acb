"""Old addresses that lead to the page of the entry that carries the old id as an alias."""

from collections.abc import Iterator

from generator.model.knowledge_base import KnowledgeBase, address, page_address
from generator.render.output import Redirect


def redirects(base: KnowledgeBase) -> Iterator[Redirect]:
    """One redirect per former id, in the folder of the entry's kind."""
    for old, new in sorted(base.former_ids.items()):
        entry = base.entries[new]
        yield Redirect(page_address(entry.kind, old), address(entry))
