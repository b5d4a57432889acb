"""What an audience sees of a knowledge base, with marks of all that decides it."""

import hashlib
from collections.abc import Mapping

from generator.audience import for_audience
from generator.model.knowledge_base import KnowledgeBase
from generator.render.site import Facts, Library, drafts


class Sight:
    """A knowledge base as one audience sees it, and the pages to make of it.

    Args:
        base: the whole knowledge base, old ids resolved.
        digests: per id of an entry, a mark of its file's content.
        audience: whom the site is for.

    Attributes:
        audience: whom the site is for.
        seen: what the audience sees.
        facts: what pages are made of.
        drafts: the pages.

    Raises:
        ValueError: the site has no such audience.
    """

    def __init__(self, base: KnowledgeBase, digests: Mapping[str, bytes], audience: str) -> None:
        self.audience = audience
        self.seen = for_audience(base, audience)
        self.facts = Facts(Library(self.seen), _marks(base, self.seen, digests))
        self.drafts = list(drafts(self.facts.library))


def _marks(
    base: KnowledgeBase, seen: KnowledgeBase, digests: Mapping[str, bytes]
) -> dict[str, str]:
    """Per entry a mark of all that decides what an audience sees of it beside the settings.

    Old ids, and references to what is hidden, are seen to in an entry by what other entries say.
    """
    around = [sorted(seen.former_ids.items())]
    if seen is not base:
        around.append([(name, "") for name in seen.entries])
    mark = repr(around).encode()
    return {
        name: hashlib.blake2b(digest + mark, digest_size=16).hexdigest()
        for name, digest in digests.items()
    }
