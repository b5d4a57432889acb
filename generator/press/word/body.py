"""The body of a document: which block is written by whom."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby, pairwise, zip_longest
from typing import Any, Final

from generator import prose
from generator.press.word import (
    callouts,
    facts,
    front,
    lists,
    paragraphs,
    signatures,
    steps,
    tables,
)
from generator.press.word.place import Place
from generator.press.word.xml import Xml, together
from generator.render.print import blocks as printed
from generator.render.print.blocks import Block, Contents, Cover, Facts, PageBreak, Together

_WRITERS: Final[Mapping[type, Callable[[Place, Any], Iterator[Xml]]]] = {
    prose.Paragraph: paragraphs.text,
    prose.Subheading: paragraphs.subheading,
    prose.List: lists.listed,
    prose.Table: tables.of_runs,
    prose.Code: paragraphs.code,
    prose.Quote: paragraphs.quote,
    prose.Rule: paragraphs.rule,
    printed.Heading: paragraphs.heading,
    printed.Callout: callouts.callout,
    printed.Facts: facts.facts,
    printed.Steps: steps.steps,
    printed.Signatures: signatures.signatures,
    printed.Lines: paragraphs.lines,
    printed.Columns: tables.columns,
    printed.PageBreak: paragraphs.page_break,
    printed.Cover: front.cover,
    printed.Contents: front.contents,
}
_LEADS: Final = (prose.Paragraph, printed.Facts)
_LED: Final = (prose.Table, printed.Steps)
"""What stands before a table and says what it is about stays with it."""


def body(place: Place, blocks: Sequence[Block]) -> Xml:
    """Blocks one after the other, each in the way of its kind."""
    return together(_written(place, blocks))


def paged(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks of a document, with a break after all that ends its page, and none too many."""
    ended = [part for block in blocks for part in _with_end(block)]
    kept = [now for now, then in pairwise((*ended, PageBreak())) if not _is_break(now, then)]
    return tuple(kept)


def _with_end(block: Block) -> tuple[Block, ...]:
    return (block, PageBreak()) if isinstance(block, Cover | Contents) else (block,)


def _is_break(now: Block, then: Block) -> bool:
    return isinstance(now, PageBreak) and isinstance(then, PageBreak)


def _written(place: Place, blocks: Sequence[Block]) -> Iterator[Xml]:
    joined = tuple(_joined(blocks))
    for block, following in zip_longest(joined, joined[1:]):
        if isinstance(block, Together):
            yield from _kept(place, block.blocks)
        else:
            is_lead = isinstance(block, _LEADS) and isinstance(following, _LED)
            at = replace(place, keeps=True, is_whole=True) if is_lead else place
            yield from _WRITERS[type(block)](at, block)
        place = replace(place, is_top=False)


def _joined(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks with facts that follow each other as one, so that their columns align."""
    for kind, group in groupby(blocks, type):
        if kind is Facts:
            yield Facts(
                tuple(item for block in group if isinstance(block, Facts) for item in block.items)
            )
        else:
            yield from group


def _kept(place: Place, blocks: Sequence[Block]) -> Iterator[Xml]:
    """Blocks that stay with those that follow; the last only holds together."""
    yield body(replace(place, keeps=True, is_whole=True), blocks[:-1])
    yield body(replace(place, is_whole=True), blocks[-1:])
