"""Builds the site of a knowledge base, or makes one part of it for a build elsewhere."""

import time
from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from generator.model.knowledge_base import KnowledgeBase
from generator.processes import Progress, counted, worked
from generator.project import paused
from generator.publish.mkdocs_site import BuildReport, NeedsAllError, Order
from generator.publish.papers import Papers
from generator.publish.renewal import Renewal
from generator.publish.shard_file import Shard
from generator.publish.shares import Product, get_ready, maker
from generator.publish.sight import Sight


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
        on_paper = papers or Papers()
        before = order.page_memory.recalled(on_paper.mark)
        sight = Sight(base, digests, audience, before)
        renewal = Renewal(sight, order, shards, on_paper)
        try:
            warnings = renewal.carry_out(before.pages if renewal.is_framed_so() else {})
        except NeedsAllError:
            warnings = renewal.carry_out({})
    return BuildReport(len(sight.drafts), warnings, time.monotonic() - started)


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
    sight = Sight(base, digests, audience)
    todo = [draft for draft in sight.drafts if shard.holds(draft.address)]
    progress.begin("pages", len(todo))
    get_ready(sight.seen, len(todo))
    return counted(worked(todo, partial(maker, sight.seen, sight.facts)), progress)
