"""What an audience sees of a knowledge base, with marks of all that decides it."""

import hashlib
from collections.abc import Mapping
from functools import cached_property, partial

from generator.audience import for_audience
from generator.model.knowledge_base import KnowledgeBase
from generator.processes import worked
from generator.publish.page_memory import Known, Made, Remembered
from generator.render.site import (
    SETTINGS,
    Brief,
    Facts,
    Library,
    concerned,
    drafts,
    glance,
    ground,
)


class Sight:
    """A knowledge base as one audience sees it, and the pages to make of it.

    Args:
        base: the whole knowledge base, old ids resolved.
        digests: per id of an entry, a mark of its file's content.
        audience: whom the site is for.
        before: what is known of the last build.

    Attributes:
        audience: whom the site is for.
        seen: what the audience sees.
        facts: what pages are made of.
        drafts: the pages.

    Raises:
        ValueError: the site has no such audience.
    """

    def __init__(
        self,
        base: KnowledgeBase,
        digests: Mapping[str, bytes],
        audience: str,
        before: Remembered | None = None,
    ) -> None:
        self.audience = audience
        self.seen = for_audience(base, audience)
        self._ground = ground(self.seen)
        self._before = before or Remembered()
        marks = _marks(base, self.seen, digests)
        known = self._before.entries if self._before.ground == self._ground else {}
        same = {
            name: known[name].brief
            for name in self.seen.entries
            if name in known and known[name].mark == marks.get(name)
        }
        self.facts = Facts(self._library(same), marks)
        self.drafts = list(drafts(self.facts.library))
        self._doubtful = self._concerned_beside(same) if known else frozenset({SETTINGS})

    def _library(self, known: Mapping[str, Brief]) -> Library:
        """The tables of what is seen.

        Args:
            known: the briefs that need not be made.
        """
        new = [name for name in self.seen.entries if name not in known]
        glances = list(worked(new, lambda: partial(glance, Library(self.seen))))
        briefs = {made.brief.id: made.brief for made in glances}
        return Library(
            self.seen, {**known, **briefs}, {made.brief.id: made.row for made in glances}
        )

    @cached_property
    def doubtful(self) -> frozenset[str]:
        """The addresses of all pages that were not published, or may be other ones now."""
        before, keys = self._before.pages, self._doubtful
        asking = {place for place, page in before.items() if not keys.isdisjoint(page.asked)}
        return frozenset(
            draft.address
            for draft in self.drafts
            if draft.address in asking
            or (known := before.get(draft.address)) is None
            or known.form != draft.form
            or not keys.isdisjoint(draft.needs)
        )

    def remembered(self, pages: Mapping[str, Made]) -> Remembered:
        """What to know of this the next time; no entry, if one has no mark to know it by."""
        marks, briefs = self.facts.known, self.facts.library.briefs
        if not marks.keys() >= briefs.keys():
            return Remembered(pages=pages)
        entries = {name: Known(marks[name], brief) for name, brief in briefs.items()}
        return Remembered(self._ground, entries, pages, self._before)

    def _concerned_beside(self, same: Mapping[str, Brief]) -> frozenset[str]:
        """The keys of all facts that may differ from those of the last build."""
        now, before = self.facts.library.briefs, self._before.entries
        briefs = [brief for name, brief in now.items() if name not in same]
        briefs += [known.brief for name, known in before.items() if name not in same]
        return concerned(self.seen, briefs)


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
