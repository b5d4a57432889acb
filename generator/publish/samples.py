"""Pages that show whether frames do right by all pages of a site."""

import re
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from generator.publish.frames import Shape, Shapes
from generator.render.output import Page

Trait: TypeAlias = Shape | tuple[str, str]
"""What a template may treat in a way of its own: a shape, the value of a fact that has few, or an
odd character in some kind of text."""

_ODD = re.compile(r"[&<>\"'\\%{}]|  |^ | $|[^\x00-\uffff]", re.MULTILINE)
_FEW = 12
_MANY = "*many"
"""Stands with the names of facts that have more values than are tried."""


class Samples:
    """A few pages that together have every trait of many.

    Attributes:
        pages: those pages.
        traits: what they have.
    """

    def __init__(self, pages: Sequence[Page], shapes: Shapes) -> None:
        many = _with_many_values(pages)
        first: dict[Trait, Page] = {}
        for page in pages:
            for trait in _traits(page, shapes, many):
                first.setdefault(trait, page)
        self.pages = list({page.address: page for page in first.values()}.values())
        self.traits = frozenset(first) | {(_MANY, name) for name in many}


def are_tried(pages: Sequence[Page], shapes: Shapes, traits: frozenset[Trait]) -> bool:
    """Whether pages have no traits but those of samples."""
    many = frozenset(trait[1] for trait in traits if isinstance(trait, tuple) and trait[0] == _MANY)
    return all(trait in traits for page in pages for trait in _traits(page, shapes, many))


def _with_many_values(pages: Sequence[Page]) -> frozenset[str]:
    """The names of facts of which not every value can be tried."""
    found: dict[str, set[str]] = {}
    for page in pages:
        for name, value in page.meta.items():
            found.setdefault(name, set()).add(value)
    return frozenset(name for name, known in found.items() if len(known) > _FEW)


def _traits(page: Page, shapes: Shapes, many: frozenset[str]) -> Iterator[Trait]:
    yield shapes.of(page)
    yield from ((name, value) for name, value in page.meta.items() if name not in many)
    yield from _odd(page)


def _odd(page: Page) -> Iterator[tuple[str, str]]:
    texts = {
        "*name": page.address,
        "*title": page.title,
        "*description": page.description,
        "*heading": "\n".join(section.title for section in page.sections),
        "*anchor": "\n".join(section.id for section in page.sections),
        "*fact": "\n".join(page.meta.values()),
    }
    for kind, text in texts.items():
        yield from ((kind, sign) for sign in _ODD.findall(text))
