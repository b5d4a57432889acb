"""Tokens of whole texts to a tree of blocks."""

from collections.abc import Iterable, Iterator, Sequence

from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from generator.prose.characters import normalise
from generator.prose.links import Links
from generator.prose.marks import restore_bars
from generator.prose.runs import runs_of
from generator.prose.tree import (
    Align,
    Block,
    Code,
    List,
    Marker,
    Paragraph,
    Quote,
    Rule,
    Runs,
    Subheading,
    Table,
)


def blocks_of(tokens: Sequence[Token], links: Links) -> tuple[Block, ...]:
    """The blocks that the tokens of a whole text make."""
    return tuple(_blocks(SyntaxTreeNode(tokens).children, links))


def _blocks(nodes: Iterable[SyntaxTreeNode], links: Links) -> Iterator[Block]:
    for node in nodes:
        match node.type:
            case "paragraph":
                yield Paragraph(_runs(node, links))
            case "heading":
                yield Subheading(int(node.tag[1:]), _runs(node, links))
            case "bullet_list":
                yield List(_items(node, links))
            case "ordered_list":
                yield List(_items(node, links), Marker.NUMBER, int(node.attrs.get("start", 1)))
            case "blockquote":
                yield Quote(tuple(_blocks(node.children, links)))
            case "fence" | "code_block":
                yield Code(normalise(restore_bars(node.content)).strip("\n"))
            case "table":
                yield _table(node, links)
            case "hr":
                yield Rule()


def _runs(node: SyntaxTreeNode, links: Links) -> Runs:
    return runs_of(node.to_tokens(), links)


def _items(node: SyntaxTreeNode, links: Links) -> tuple[tuple[Block, ...], ...]:
    return tuple(tuple(_blocks(item.children, links)) for item in node.children)


def _table(node: SyntaxTreeNode, links: Links) -> Table:
    rows = [row.children for part in node.children for row in part.children]
    return Table(
        rows=tuple(tuple(_runs(cell, links) for cell in row) for row in rows),
        align=tuple(_align(cell) for cell in rows[0]),
    )


def _align(cell: SyntaxTreeNode) -> Align:
    _, _, side = str(cell.attrs.get("style", "")).partition(":")
    return Align(side or "left")
