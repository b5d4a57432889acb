"""Makes those pages of a site that differ from the last time, and publishes the whole."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache, partial

from generator.processes import counted, worked
from generator.publish.assembly import Late, Parts
from generator.publish.leaves import Leaf, Leaves, leaf, leaf_maker
from generator.publish.mkdocs_site import Order
from generator.publish.page_memory import Made
from generator.publish.papers import Papers
from generator.publish.shares import Product, found_of, get_ready, maker
from generator.publish.sight import Sight
from generator.publish.spool import Spool, spool
from generator.render.search import Cut, Finding, SearchIndex, Source, opened_index, synonyms
from generator.render.search import titles as facet_titles
from generator.render.site import Draft, Scope, furniture, seal_of

_FEW = 50
"""The index weighs what so few pages say, with the analyser that it remembers."""


class Renewal:
    """Makes a site anew, as far as it must.

    Args:
        sight: what is to be seen.
        order: where the site shall go, and how.
        brought: pages that were made elsewhere; those that are right are taken.
        papers: what goes with the pages on paper.
    """

    def __init__(
        self,
        sight: Sight,
        order: Order,
        brought: Iterable[Product],
        papers: Papers,
    ) -> None:
        self._sight = sight
        self._order = order
        self._brought = {product.rendered.page.address: product for product in brought}
        self._papers = papers
        self._rest = furniture(sight.facts.library, sight.audience)

    def is_framed_so(self) -> bool:
        """Whether the host would frame pages now as it did the last time."""
        return self._order.known_host(self._rest) is not None

    def carry_out(self, known: Mapping[str, Made]) -> tuple[str, ...]:
        """Makes what is not known, and publishes; gives the warnings.

        Args:
            known: by address the pages that are published; none to make and write everything.

        Raises:
            NeedsAllError: something known cannot be used.
        """
        todo = [draft for draft in self._sight.drafts if not self._is_right(draft, known)]
        self._order.progress.begin("pages", len(todo))
        with spool(self._order.memory) as aside:
            fresh = Leaves(aside)
            for made in counted(self._leaves(todo, aside), self._order.progress):
                fresh.add(made)
            pages = {
                draft.address: _note(draft, fresh.of.get(draft.address)) or known[draft.address]
                for draft in self._sight.drafts
            }
            self._order.page_memory.forget()
            warnings = self._publish(pages, fresh, is_whole=not known)
        self._order.page_memory.remember(self._sight.remembered(pages), self._papers.mark)
        return warnings

    def _publish(
        self, pages: Mapping[str, Made], fresh: Leaves, *, is_whole: bool
    ) -> tuple[str, ...]:
        """Publishes what is fresh, and what became of the search index; gives the warnings."""
        made = (self._papers.on(one.page) for one in fresh.of.values())
        files = (*made, *self._rest.files, *self._papers.files())
        kept = frozenset(pages.keys() - fresh.of.keys())
        place = self._order.memory / "index.sqlite"
        with opened_index(place, synonyms(self._sight.seen)) as index:
            late = cache(partial(self._indexed, index, pages, fresh, is_whole=is_whole))
            site = replace(self._rest, files=files)
            parts = Parts(site, kept, tuple(pages), late, fresh.whole)
            return self._order.carry_out(parts)

    def _indexed(
        self,
        index: SearchIndex,
        pages: Mapping[str, Made],
        fresh: Leaves,
        *,
        is_whole: bool,
    ) -> Late:
        """What became of the search index."""
        sources, titles = dict(self._sources(pages, fresh)), facet_titles(self._sight.seen)
        change = index.update(sources, titles, self._order.progress)
        if is_whole:
            return Late(change.files if change.is_whole else tuple(index.files()))
        same = index.digests().keys() - {data.address for data in change.files}
        return Late(change.files, frozenset(same))

    def _leaves(self, todo: list[Draft], aside: Spool) -> Iterator[Leaf]:
        """Pages, made elsewhere or here."""
        here = []
        for draft in todo:
            product = self._brought.get(draft.address)
            brought = leaf(product, aside) if product else None
            if brought and self._is_sealed(draft, brought):
                yield brought
            else:
                here.append(draft)
        seen, facts, weighs = self._sight.seen, self._sight.facts, len(here) > _FEW
        if weighs:
            get_ready(seen, len(here))
        make = partial(maker, seen, facts, weighs=weighs)
        yield from worked(here, partial(leaf_maker, make, aside))

    def _is_right(self, draft: Draft, known: Mapping[str, Made]) -> bool:
        before = known.get(draft.address)
        if before is None:
            return False
        return draft.address not in self._sight.doubtful or self._is_sealed(draft, before)

    def _is_sealed(self, draft: Draft, made: Made | Leaf) -> bool:
        return seal_of(draft, self._sight.facts, made.asked) == made.seal

    def _sources(self, pages: Mapping[str, Made], fresh: Leaves) -> Iterator[tuple[str, Source]]:
        """What is found of entries; it changes only when their pages do."""
        here = Scope(self._sight.seen, "index.html", shared=self._sight.facts.library)
        for draft in self._sight.drafts:
            if draft.entry:
                read = partial(self._found, draft, fresh, here)
                yield draft.entry, Source(bytes.fromhex(pages[draft.address].seal), read)

    def _found(self, draft: Draft, fresh: Leaves, here: Scope, cut: Cut) -> Finding:
        known = fresh.finding(draft.address)
        return known or found_of(self._sight.seen, draft.entry, here, cut)


def _note(draft: Draft, made: Leaf | None) -> Made | None:
    """What to remember of a page that was made."""
    return Made(draft.form, made.seal, made.asked) if made else None
