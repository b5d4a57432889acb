"""Links on paper: they lead to the right place on screen and are written out for the hand."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from typing import Protocol

from generator.prose import Block, List, Paragraph, Quote, Run, Runs, Span, Subheading, Table


class Addresses(Protocol):
    """Knows where the links of a text lead."""

    def settled(self, link: str) -> str:
        """The address that a link has on paper, "" for none."""
        ...

    def leads_outside(self, link: str) -> bool:
        """Whether an address leads neither into the document nor to the site."""
        ...

    def p(self, key: str, /, **values: object) -> str:
        """The interface text under `print.<key>`."""
        ...


def printed_block(block: Block, addresses: Addresses) -> Block:
    """The block with every link as it is on paper."""
    match block:
        case Paragraph() | Subheading():
            return replace(block, runs=printed_runs(block.runs, addresses))
        case List():
            items = (tuple(printed_block(inner, addresses) for inner in i) for i in block.items)
            return replace(block, items=tuple(items))
        case Quote():
            inner = tuple(printed_block(inner, addresses) for inner in block.blocks)
            return replace(block, blocks=inner)
        case Table():
            rows = (tuple(printed_runs(cell, addresses) for cell in row) for row in block.rows)
            return replace(block, rows=tuple(rows))
    return block


def printed_runs(runs: Runs, addresses: Addresses) -> Runs:
    """The runs with every link as it is on paper; an address that no word tells is added."""
    return tuple(_printed(runs, addresses)) if any(map(_link, runs)) else runs


def _printed(runs: Runs, addresses: Addresses) -> Iterator[Run]:
    for link, group in groupby(runs, _link):
        if link:
            yield from _linked([run for run in group if isinstance(run, Span)], link, addresses)
        else:
            yield from group


def _linked(words: list[Span], link: str, addresses: Addresses) -> Iterator[Span]:
    address = addresses.settled(link)
    for span in words:
        yield replace(span, link=address)
    if address and addresses.leads_outside(address) and not _told(address, words):
        yield Span(addresses.p("written-out", address=_spoken(address)))


def _link(run: Run) -> str:
    return run.link if isinstance(run, Span) else ""


def _told(link: str, words: list[Span]) -> bool:
    return _spoken(link) in "".join(span.text for span in words)


def _spoken(link: str) -> str:
    return link.removeprefix("mailto:").removeprefix("tel:")
