"""What is still to be filled in is not forgotten.

An author who lacks a fact writes `【待填：是什么】` or `[to be filled: what]` in its place. Every
such mark, in any text, code included, is listed as a notice until it is filled in.
"""

import re
from collections.abc import Iterator

from generator.checks.document import Document
from generator.checks.place import inside
from generator.checks.surroundings import Surroundings
from generator.diagnostics import Diagnostic, Severity
from generator.prose import blanks

RULE = "to-be-filled"

_CANDIDATE = re.compile(r"【\s*待填[^【】]*】|\[\s*to be filled[^\[\]]*\]", re.IGNORECASE)


def check(document: Document, _around: Surroundings) -> Iterator[Diagnostic]:
    """Finds every mark."""
    for visit in (*document.words, *document.literals):
        for offset, note in _marks(visit.value):
            place = inside(document, visit, offset)
            variant = "" if note else "unnamed"
            yield Diagnostic(RULE, place, Severity.NOTICE, {"what": note}, variant)


def _marks(text: str) -> Iterator[tuple[int, str]]:
    """Position and note of every mark; prose has the last word on what is one."""
    if "【" not in text and "[" not in text:
        return
    for candidate in _CANDIDATE.finditer(text):
        for note in blanks(candidate[0]):
            yield candidate.start(), note
