"""Makes those pages of a site that differ from the last time, and publishes the whole."""

import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cache, partial

from generator.project import worked
from generator.publish.assembly import Late, Parts
from generator.publish.mkdocs_site import Order
from generator.publish.page_memory import Made
from generator.publish.papers import Papers
from generator.publish.progress import counted
from generator.publish.shares import Product, found_of, maker
from generator.publish.sight import Sight
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
        products = counted(self._products(todo), self._order.progress)
        fresh: dict[str, Product] = {}
        for product in products:
            page = product.rendered.page
            fresh[page.address] = product
            if product.found:
                # Entries whose pages another process made were made here too, for their briefs.
                self._sight.seen.let_go(page.meta["id"])
        pages = {
            draft.address: _note(draft, fresh.get(draft.address), known.get(draft.address))
            for draft in self._sight.drafts
        }
        self._order.pages.forget()
        warnings = self._publish(pages, fresh, is_whole=not known)
        self._order.pages.remember(self._sight.remembered(pages), self._papers.mark)
        return warnings

    def _publish(
        self, pages: Mapping[str, Made], fresh: Mapping[str, Product], *, is_whole: bool
    ) -> tuple[str, ...]:
        """Publishes what is fresh, and what became of the search index; gives the warnings."""
        made = (self._papers.on(product.rendered.page) for product in fresh.values())
        files = (*made, *self._rest.files, *self._papers.files())
        kept = frozenset(pages.keys() - fresh.keys())
        place = self._order.memory / "index.sqlite"
        with opened_index(place, synonyms(self._sight.seen)) as index:
            late = cache(partial(self._indexed, index, pages, fresh, is_whole=is_whole))
            parts = Parts(replace(self._rest, files=files), kept, tuple(pages), late)
            return self._order.carry_out(parts)

    def _indexed(
        self,
        index: SearchIndex,
        pages: Mapping[str, Made],
        fresh: Mapping[str, Product],
        *,
        is_whole: bool,
    ) -> Late:
        """What became of the search index."""
        self._order.progress.begin("index")
        change = index.update(dict(self._sources(pages, fresh)), facet_titles(self._sight.seen))
        if is_whole:
            return Late(change.files if change.is_whole else tuple(index.files()))
        same = index.digests().keys() - {data.address for data in change.files}
        return Late(change.files, frozenset(same))

    def _products(self, todo: list[Draft]) -> Iterator[Product]:
        """Pages, made elsewhere or here."""
        here = []
        for draft in todo:
            product = self._brought.get(draft.address)
            if product and self._is_sealed(draft, _note(draft, product, None)):
                yield product
            else:
                here.append(draft)
        weighs = len(here) > _FEW
        yield from worked(here, partial(maker, self._sight.seen, self._sight.facts, weighs=weighs))

    def _is_right(self, draft: Draft, known: Mapping[str, Made]) -> bool:
        before = known.get(draft.address)
        if before is None:
            return False
        return not self._sight.is_doubtful(draft) or self._is_sealed(draft, before)

    def _is_sealed(self, draft: Draft, made: Made) -> bool:
        return seal_of(draft, self._sight.facts, made.asked) == made.seal

    def _sources(
        self, pages: Mapping[str, Made], fresh: Mapping[str, Product]
    ) -> Iterator[tuple[str, Source]]:
        """What is found of entries; it changes only when their pages do."""
        here = Scope(self._sight.seen, "index.html", shared=self._sight.facts.library)
        for draft in self._sight.drafts:
            if draft.entry:
                product = fresh.get(draft.address)
                known = product.found if product else None
                read = partial(self._found, draft.entry, known, here)
                yield draft.entry, Source(bytes.fromhex(pages[draft.address].seal), read)

    def _found(self, entry_id: str, known: Finding | None, here: Scope, cut: Cut) -> Finding:
        return known or found_of(self._sight.seen, entry_id, here, cut)


def _note(draft: Draft, product: Product | None, before: Made | None) -> Made:
    """What to remember of a page that was made, or else was right as it was before."""
    if product:
        asked = tuple(map(sys.intern, product.rendered.asked))
        return Made(draft.form, product.rendered.seal, asked)
    assert before, "a page is made or was right"
    return before
