"""Builds the site of a knowledge base, and makes only the pages that differ from the last time."""

import hashlib
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from generator.audience import for_audience
from generator.model.knowledge_base import KnowledgeBase
from generator.project import paused, worked
from generator.publish import page_memory
from generator.publish.assembly import Parts
from generator.publish.mkdocs_site import BuildReport, NeedsAllError, Order
from generator.publish.page_memory import Made
from generator.publish.papers import Papers
from generator.publish.progress import Progress, counted
from generator.publish.shard_file import Shard
from generator.publish.shares import Found, Product, found_of, maker
from generator.render.search import Source, opened_index, synonyms
from generator.render.search import titles as facet_titles
from generator.render.site import Draft, Facts, Library, Scope, drafts, furniture, seal_of


def build_project(
    base: KnowledgeBase,
    digests: Mapping[str, bytes],
    audience: str,
    order: Order,
    shards: Iterable[Product] = (),
    papers: Papers | None = None,
) -> BuildReport:
    """Builds the site of an audience; the folder changes only when all went well.

    Args:
        base: the whole knowledge base, old ids resolved.
        digests: per id of an entry, a mark of its file's content.
        audience: whom the site is for.
        order: where the site shall go, and how.
        shards: pages that were made elsewhere; those that are right are taken.
        papers: what goes with the pages on paper.

    Raises:
        ValueError: the site has no such audience.
        BuildFailedError: MkDocs refused, or there were warnings in a strict build.
        ForeignFolderError: the folder holds something that is not a site.
        OSError: the disk is full or may not be written.
    """
    started = time.monotonic()
    with paused():
        renewal = _Renewal(base, digests, audience, order)
        renewal.papers = papers or Papers()
        pages, warnings = _built(renewal, order, shards)
    return BuildReport(pages, warnings, time.monotonic() - started)


def _built(
    renewal: "_Renewal", order: Order, shards: Iterable[Product]
) -> tuple[int, tuple[str, ...]]:
    """How many pages there are, and the warnings."""
    renewal.brought = {product.rendered.page.address: product for product in shards}
    mark = renewal.papers.mark
    known = page_memory.recalled(order.memory, mark) if order.known_host(renewal.rest) else {}
    try:
        return len(renewal.drafts), renewal.carry_out(known)
    except NeedsAllError:
        return len(renewal.drafts), renewal.carry_out({})


def make_shard(
    base: KnowledgeBase,
    digests: Mapping[str, bytes],
    audience: str,
    shard: Shard,
    progress: Progress,
) -> Iterator[Product]:
    """The pages of one part of a site, for a build elsewhere.

    Raises:
        ValueError: the site has no such audience.
    """
    sight = _Sight(base, digests, audience)
    todo = [draft for draft in sight.drafts if shard.holds(draft.address)]
    progress.begin("pages", len(todo))
    return counted(worked(todo, partial(maker, sight.seen, sight.facts)), progress)


class _Sight:
    """A knowledge base as one audience sees it, and the pages to make of it.

    Args:
        base: the whole knowledge base, old ids resolved.
        digests: per id of an entry, a mark of its file's content.
        audience: whom the site is for.
    """

    def __init__(self, base: KnowledgeBase, digests: Mapping[str, bytes], audience: str) -> None:
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


class _Renewal(_Sight):
    """What a build makes of a knowledge base as one audience sees it.

    Attributes:
        rest: all of the site but pages and search index.
        brought: by address, pages that were made elsewhere.
        papers: what goes with the pages on paper.
    """

    def __init__(
        self, base: KnowledgeBase, digests: Mapping[str, bytes], audience: str, order: Order
    ) -> None:
        super().__init__(base, digests, audience)
        self.rest = furniture(self.seen, audience)
        self.brought: Mapping[str, Product] = {}
        self.papers = Papers()
        self._order = order

    def carry_out(self, known: Mapping[str, Made]) -> tuple[str, ...]:
        """Makes what is not known, and publishes; gives the warnings.

        Args:
            known: by address the pages that are published; none to make and write everything.

        Raises:
            NeedsAllError: something known cannot be used.
        """
        memory, progress = self._order.memory, self._order.progress
        todo = [draft for draft in self.drafts if not self._is_right(draft, known)]
        progress.begin("pages", len(todo))
        products = list(counted(self._products(todo), progress))
        fresh = {one.rendered.page.address: one for one in products}
        pages = {
            draft.address: _note(fresh.get(draft.address), known.get(draft.address))
            for draft in self.drafts
        }
        progress.begin("index")
        found_by = {draft.entry: fresh[draft.address].found_by for draft in todo if draft.entry}
        with opened_index(memory / "index.sqlite", synonyms(self.seen), found_by.get) as index:
            change = index.update(dict(self._sources(pages, fresh)), facet_titles(self.seen))
            kept = frozenset(pages.keys() - fresh.keys())
            files = change.files if known else index.files()
            if known:
                kept |= index.digests().keys() - {data.address for data in change.files}
            made_now = (self.papers.on(one.rendered.page) for one in products)
            papers = self.papers.files()
            site = replace(self.rest, files=(*made_now, *self.rest.files, *papers, *files))
            page_memory.forget(memory)
            warnings = self._order.carry_out(Parts(site, kept, tuple(pages)))
        page_memory.remember(memory, pages, self.papers.mark)
        return warnings

    def _products(self, todo: list[Draft]) -> Iterator[Product]:
        """Pages, made elsewhere or here."""
        here = []
        for draft in todo:
            product = self.brought.get(draft.address)
            if product and self._is_right(draft, {draft.address: _note(product, None)}):
                yield product
            else:
                here.append(draft)
        yield from worked(here, partial(maker, self.seen, self.facts))

    def _is_right(self, draft: Draft, known: Mapping[str, Made]) -> bool:
        before = known.get(draft.address)
        return before is not None and seal_of(draft, self.facts, before.asked) == before.seal

    def _sources(
        self, pages: Mapping[str, Made], fresh: Mapping[str, Product]
    ) -> Iterator[tuple[str, Source]]:
        """What is found of entries; it changes only when their pages do."""
        here = Scope(self.seen, "index.html", shared=self.facts.library)
        for draft in self.drafts:
            if draft.entry:
                product = fresh.get(draft.address)
                known = product.found if product else None
                read = partial(self._found, draft.entry, known, here)
                yield draft.entry, Source(bytes.fromhex(pages[draft.address].seal), read)

    def _found(self, entry_id: str, known: Found | None, here: Scope) -> Found:
        return known or found_of(self.seen, entry_id, here)


def _note(product: Product | None, before: Made | None) -> Made:
    """What to remember of a page that was made, or else was right as it was before."""
    if product:
        return Made(product.rendered.asked, product.rendered.seal)
    assert before, "a page is made or was right"
    return before
