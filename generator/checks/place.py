"""Where something inside a text stands in its file."""

from generator.checks.document import Document
from generator.diagnostics import Location
from generator.model.walk import TextVisit

_INDENT = 2


def inside(document: Document, visit: TextVisit, offset: int) -> Location:
    """The place of a character of a text, counted from 0.

    A text of several lines is taken for a block scalar (`|`), whose lines begin below its sign,
    indented by two. Of a text in one line nobody knows how it is quoted: the value's place.
    """
    start = document.place(*visit.path)
    if "\n" not in visit.value:
        return start
    before, _, rest = visit.value[:offset].rpartition("\n")
    line = start.line + 1 + (before.count("\n") + 1 if _ else 0)
    written = visit.path
    if isinstance(written[-1], int) and document.place(*written[:-1]) == start:
        written = written[:-1]  # one text where a list may stand
    key = document.places.of_key(written).column
    indent = _INDENT if isinstance(written[-1], str) else 0
    return Location(start.path, line, key + indent + len(rest))
