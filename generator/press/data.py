"""A document as data that a template reads: dictionaries, lists, texts and numbers."""

import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache, singledispatchmethod
from typing import Final, TypeAlias

from generator.glyphs.visible import literal_line, prose_text
from generator.press.breaking import breakable, words
from generator.press.columns import is_low, is_short, weights
from generator.press.qr import qr_svg
from generator.prose import Align, Code, Image, Span, Table
from generator.render.print.blocks import Columns, Heading, Step
from generator.render.print.document import Document, Online
from generator.render.print.walk import anchors

Data: TypeAlias = dict[str, object]

_CAPITAL: Final = re.compile(r"(?<!^)(?=[A-Z])")

_SHORT_SPAN, _SHORT_LINE = 12, 30
"""Letters that never go on in the next line: in a sentence, and in a step on the smallest paper."""


def to_data(document: Document, is_readable: Callable[[str], bool]) -> Data:
    """The document as data.

    A value is a dictionary of its fields and its `kind`, such as `page_break`. What a template
    cannot find out itself is settled here: links that lead nowhere, places to break long words,
    widths of columns, levels of headings without a gap (`depth`). A span in no style is its text.

    Args:
        document: what is to be printed.
        is_readable: whether a picture can be printed, by its path; one that cannot has no path.
    """
    return _Writer(document, is_readable).data(document)


class _Writer:
    """Knows what has been met so far in one document."""

    def __init__(self, document: Document, is_readable: Callable[[str], bool]) -> None:
        self._free = set(anchors(document))
        self._known = frozenset(self._free)
        self._is_readable = is_readable
        self._depth = 0

    def data(self, value: object) -> Data:
        """Any dataclass of the model."""
        kind: type = type(value)
        found = {name: self._any(getattr(value, name)) for name in _names(kind)}
        return {"kind": _kind(kind), **found, **self._settled(value)}

    def _any(self, value: object) -> object:
        match value:
            case str():
                return prose_text(value)
            case tuple():
                return [self._any(item) for item in value]
            case Span() if value == Span(value.text):
                return breakable(prose_text(value.text))
        return self.data(value) if is_dataclass(value) else value

    @singledispatchmethod
    def _settled(self, value: object) -> Data:
        """Fields that are more than what stands in the model."""
        del value
        return {}

    @_settled.register
    def _span(self, span: Span) -> Data:
        leads = not span.link.startswith("#") or span.link[1:] in self._known
        link = span.link if leads else ""
        if span.code:
            return {"words": words(literal_line(span.text), _SHORT_SPAN), "link": link}
        return {"text": breakable(prose_text(span.text)), "link": link}

    @_settled.register
    def _code(self, code: Code) -> Data:
        lines = map(literal_line, code.text.split("\n"))
        return {"lines": [words(line, _SHORT_LINE) for line in lines]}

    @_settled.register
    def _heading(self, heading: Heading) -> Data:
        self._depth = min(heading.level, self._depth + 1)
        return {"depth": self._depth, "anchor": self._anchor(heading.anchor)}

    @_settled.register
    def _step(self, step: Step) -> Data:
        return {"anchor": self._anchor(step.anchor), "is_low": is_low(step)}

    @_settled.register
    def _table(self, table: Table) -> Data:
        columns = weights(table)
        return {
            "weights": columns,
            "align": table.align or [Align.LEFT] * len(columns),
            "short": [is_short(row, columns) for row in table.rows],
        }

    @_settled.register
    def _columns(self, columns: Columns) -> Data:
        return {"weights": columns.weights or [1] * len(columns.columns)}

    @_settled.register
    def _image(self, image: Image) -> Data:
        return {"path": image.path if self._is_readable(image.path) else ""}

    @_settled.register
    def _online(self, online: Online) -> Data:
        return {"shown": breakable(online.address), "qr": qr_svg(online.address)}

    def _anchor(self, anchor: str) -> str:
        """The anchor where it is first met: links must know which one is meant."""
        if anchor in self._free:
            self._free.remove(anchor)
            return anchor
        return ""


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


@cache
def _kind(kind: type) -> str:
    return _CAPITAL.sub("_", kind.__name__).lower()
