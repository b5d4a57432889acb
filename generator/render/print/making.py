"""Small blocks that many documents need; what has nothing to say makes no block."""

from collections.abc import Iterable, Iterator

from generator.prose import Blank, List, Marker, Paragraph, Run, Runs, Span
from generator.render.print.blocks import Block, Fact, Facts


def line(text: str) -> tuple[Block, ...]:
    """Plain text as a paragraph."""
    return (Paragraph((Span(text),)),)


def words(text: str) -> Runs:
    """Plain text as runs; none for no text."""
    return (Span(text),) if text else ()


def strong(text: str) -> Runs:
    """Plain text that stands out."""
    return (Span(text, strong=True),)


def head(titles: Iterable[str]) -> tuple[Runs, ...]:
    """The heading row of a table."""
    return tuple((Span(title),) for title in titles)


def bullets(items: Iterable[Runs], marker: Marker = Marker.BULLET) -> Iterator[List]:
    """A list of lines."""
    if lines := tuple((Paragraph(item),) for item in items):
        yield List(lines, marker)


def facts(pairs: Iterable[tuple[str, tuple[Block, ...]]]) -> Iterator[Block]:
    """Labels with what belongs to them; a label with nothing is left out."""
    if items := tuple(Fact(label, blocks) for label, blocks in pairs if blocks):
        yield Facts(items)


def to_fill(labels: Iterable[str]) -> Iterator[Block]:
    """Labels with gaps to write in."""
    yield from facts((label, (Paragraph((Blank(),)),)) for label in labels)


def joined(lines: Iterable[Runs], separator: Run) -> Iterator[Run]:
    """Lines one after the other with something between them; empty ones do not count."""
    for number, runs in enumerate(filter(None, lines)):
        if number:
            yield separator
        yield from runs
