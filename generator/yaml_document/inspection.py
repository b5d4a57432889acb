"""Looks at single nodes as they were written, for what the finished data no longer shows."""

import re
from functools import cached_property

from generator.diagnostics import Severity
from generator.yaml_document.engine import Event, Token
from generator.yaml_document.fault import Fault
from generator.yaml_document.lookalikes import SYNTAX, in_continuation, in_key, in_value
from generator.yaml_document.scalars import resolve
from generator.yaml_document.text import CONTROL

_PATH = re.compile(r"(?<![A-Za-z])[A-Za-z]:\\(?!\\)")


class Inspection:
    """The mistakes of the nodes of one text.

    Attributes:
        faults: what was found so far.
    """

    def __init__(self, text: str) -> None:
        self.faults: list[Fault] = []
        self._text = text

    @cached_property
    def _lines(self) -> list[str]:
        return self._text.split("\n")

    def sharing(self, token: Token, event: Event) -> None:
        """Looks for anchors, aliases and tags."""
        if event.anchor is not None:
            sign = "*" if token is Token.ALIAS else "&"
            self.tell(event, "anchor-or-alias", name=f"{sign}{event.anchor}")
        if token is not Token.ALIAS and event.tag is not None:
            words = self._rest_of_line(event).partition("!")[2].split()
            self.tell(event, "custom-tag", tag=f"!{words[0]}" if words else "!")

    def key(self, event: Event) -> None:
        """Looks at a scalar in the place of a key."""
        if event.style:
            self._written(event)
        elif not event.value:
            self.tell(event, "key-not-text", "missing")
        elif event.value == "<<":
            self.tell(event, "anchor-or-alias", "merge")
        elif not isinstance(resolve(event.value), str):
            self.tell(event, "key-not-text", value=event.value)
        elif fault := in_key(event):
            self.faults.append(fault)

    def value(self, event: Event, *, in_list: bool) -> None:
        """Looks at a scalar in the place of a value; `in_list`: an item between brackets."""
        if event.style:
            self._written(event)
            return
        if fault := in_value(event, in_list=in_list):
            self.faults.append(fault)
        first, last = event.start_mark.line, event.end_mark.line
        for number in range(first + 1, last + 1) if first < last else ():
            if fault := in_continuation(self._lines[number], number):
                self.faults.append(fault)

    def _written(self, event: Event) -> None:
        """What the signs around a scalar can bring in: escapes, a mistaken block sign."""
        if event.style == '"':
            self._escapes(event)
        elif event.style != "'" and not event.value and self._has_size(event):
            self.tell(event, SYNTAX, "block-header")

    def _escapes(self, event: Event) -> None:
        if found := CONTROL.search(event.value):
            self.tell(event, "control-character", "escape", code=f"U+{ord(found[0]):04X}")
        written = self._text[event.start_mark.index : event.end_mark.index]
        if _PATH.search(written):
            self.tell(event, "escape-in-path", severity=Severity.WARNING)

    def _has_size(self, event: Event) -> bool:
        """Whether a block sign is followed by a number: `>5` is a block indented by five."""
        header = self._rest_of_line(event).partition("#")[0]
        return any(letter.isdigit() for letter in header)

    def _rest_of_line(self, event: Event) -> str:
        start = event.start_mark.index
        end = self._text.find("\n", start)
        return self._text[start : end if end >= 0 else None]

    def tell(
        self,
        event: Event,
        rule: str,
        variant: str = "",
        *,
        severity: Severity = Severity.ERROR,
        **values: str,
    ) -> None:
        """Notes a fault where a node begins."""
        mark = event.start_mark
        self.faults.append(Fault(rule, mark.line, mark.column, values, variant, severity))
