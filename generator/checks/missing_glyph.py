"""Every character can be printed.

The fonts of the printed documents have some 48,000 characters, rare names included, but hardly
any emoji. A character that they lack is spelt out on paper, such as `〔U+1F534〕`; so is one that
nobody can see: a control character, a mark of direction, a private one, and in literal text an
invisible hint for line breaks too, since it would mislead who types a command. Each is told once
a text. The site shows them as they are, and emoji for which there is a usual sign, such as ✅, are
printed as that sign.
"""

from collections.abc import Iterator

from generator.checks.document import Document
from generator.checks.place import inside
from generator.checks.surroundings import Surroundings
from generator.diagnostics import Diagnostic, Severity
from generator.glyphs.coverage import doubtful
from generator.glyphs.visible import is_unseen, spelt, spelt_out
from generator.model.walk import TextVisit

RULE = "missing-glyph"


def check(document: Document, _around: Surroundings) -> Iterator[Diagnostic]:
    """Looks at all texts in one, then at each if there is any doubt."""
    if doubtful().search("".join(visit.value for visit in (*document.words, *document.literals))):
        for visit in document.words:
            yield from _told(document, visit, literal=False)
        for visit in document.literals:
            yield from _told(document, visit, literal=True)


def _told(document: Document, visit: TextVisit, *, literal: bool) -> Iterator[Diagnostic]:
    offsets: dict[str, int] = {}
    for found in spelt_out(visit.value, literal=literal):
        offsets.setdefault(found[0], found.start())
    for character, offset in offsets.items():
        place = inside(document, visit, offset)
        values = {"character": character, "spelt": spelt(character)}
        variant = "unseen" if is_unseen(character) else ""
        yield Diagnostic(RULE, place, Severity.WARNING, values, variant)
