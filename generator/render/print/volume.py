"""Volumes: chapters of entries with numbered headings, cover, contents and links within."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from generator.model.entry import Entry
from generator.prose import Runs, Span, Table
from generator.render.print.blocks import Block, Heading, Lines, PageBreak
from generator.render.print.making import bullets, head, strong, words
from generator.render.print.scope import PaperScope

Body: TypeAlias = Callable[[PaperScope, Entry], Iterator[Block]]
"""The blocks of an entry, with headings from level 1."""

EMPTY_LINES = 12
"""Lines to write on in a chapter for which there are no entries yet."""

_LOWEST = 6


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter of a volume.

    Attributes:
        title: its heading.
        entries: its sections; one that an earlier chapter holds already is only named.
        opening: what stands before them.
    """

    title: str
    entries: tuple[Entry, ...]
    opening: tuple[Block, ...] = ()


def inside(chapters: Iterable[Chapter]) -> frozenset[str]:
    """The ids of all entries of a volume."""
    return frozenset(entry.id for chapter in chapters for entry in chapter.entries)


def assembled(here: PaperScope, chapters: Sequence[Chapter], body: Body) -> Iterator[Block]:
    """The chapters one after the other, each on a new page.

    Args:
        here: the view of the volume; it knows what is inside.
        chapters: the chapters.
        body: makes the blocks of an entry.
    """
    numbers = places(chapters)
    for number, chapter in enumerate(chapters, 1):
        yield PageBreak()
        yield Heading(1, chapter.title, str(number))
        yield from chapter.opening
        if not (chapter.entries or chapter.opening):
            yield Lines(EMPTY_LINES)
        own = [item for item in chapter.entries if numbers[item.id].startswith(f"{number}.")]
        for entry in own:
            place = numbers[entry.id]
            yield Heading(2, f"{entry.title}{here.entry_mark(entry)}", place, entry.id)
            yield from below(body(here.about(entry), entry), place)
        yield from bullets(
            _elsewhere(here, item, numbers[item.id]) for item in chapter.entries if item not in own
        )


def places(chapters: Iterable[Chapter]) -> dict[str, str]:
    """The number of the section of every entry, such as `2.3`; the first counts."""
    found: dict[str, str] = {}
    for number, chapter in enumerate(chapters, 1):
        new = [entry.id for entry in chapter.entries if entry.id not in found]
        found |= {name: f"{number}.{place}" for place, name in enumerate(dict.fromkeys(new), 1)}
    return found


def below(blocks: Iterable[Block], number: str) -> Iterator[Block]:
    """The blocks of a section: their headings below its own, the highest numbered."""
    count = 0
    for block in blocks:
        if not isinstance(block, Heading):
            yield block
            continue
        own = block.number
        if block.level == 1:
            count += 1
            own = f"{number}.{count} {own}".rstrip()
        yield replace(block, level=min(block.level + 2, _LOWEST), number=own)


def index(here: PaperScope, chapters: Sequence[Chapter]) -> Iterator[Block]:
    """Every entry of a volume by id, with its section."""
    numbers = places(chapters)
    entries = {entry.id: entry for chapter in chapters for entry in chapter.entries}
    yield PageBreak()
    yield Heading(1, here.p("volume.index"))
    titles = head(here.p(f"volume.{key}") for key in ("id", "title", "section"))
    rows = (
        ((Span(name, code=True),), here.entry_runs(name), words(numbers[name]))
        for name in sorted(entries)
    )
    yield Table((titles, *rows), weights=(5, 9, 2))


def _elsewhere(here: PaperScope, entry: Entry, number: str) -> Runs:
    return (*here.entry_runs(entry.id), *strong(f" {here.p('also-see')}{number}"))
