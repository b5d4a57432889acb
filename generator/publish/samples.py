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


class Samples:
    """A few pages that together have every trait of many.

    Attributes:
        pages: those pages.
        traits: what they have.
    """

    def __init__(self, pages: Sequence[Page], shapes: Shapes) -> None:
        few = _few_values(pages)
        first: dict[Trait, Page] = {}
        for page in pages:
            traits: list[Trait] = [shapes.of(page), *_common(page, few), *_odd(page)]
            for trait in traits:
                first.setdefault(trait, page)
        self.pages = list({page.address: page for page in first.values()}.values())
        self.traits = frozenset(first)


def _few_values(pages: Sequence[Page]) -> frozenset[str]:
    """The names of facts that have few values."""
    found: dict[str, set[str]] = {}
    for page in pages:
        for name, value in page.meta.items():
            found.setdefault(name, set()).add(value)
    return frozenset(name for name, known in found.items() if len(known) <= _FEW)


def _common(page: Page, few: frozenset[str]) -> Iterator[tuple[str, str]]:
    return ((name, value) for name, value in page.meta.items() if name in few)


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
