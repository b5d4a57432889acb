"""Builds plain data from events, and collects every mistake that is no syntax error."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.diagnostics import Severity
from generator.yaml_document.engine import Event, Step, Token
from generator.yaml_document.fault import Fault
from generator.yaml_document.inspection import Inspection
from generator.yaml_document.scalars import resolve

MAX_DEPTH = 32
"""Levels of nesting; entries of ours need about ten."""

COLLECTIONS = frozenset({Token.MAPPING, Token.SEQUENCE})

_MOST_ERRORS = 100
"""Nobody mends more in one go; a broken export may hold hundreds of thousands."""


@dataclass(slots=True)
class _Frame:
    """A mapping or sequence that is still open.

    Attributes:
        holder: what is being filled.
        in_brackets: written as `[…]` or `{…}`.
        key: of a mapping: the key that waits for its value.
        seen: of a mapping: where each key was first written.
    """

    holder: dict[str, object] | list[object]
    in_brackets: bool
    key: str | None = None
    seen: dict[str, Event] = field(default_factory=dict)


class Builder:
    """Takes the events of one text.

    Attributes:
        data: dicts, lists, text, whole numbers, truth values, None.
        root: the event of the outermost value, None while there is none.
    """

    def __init__(self, text: str) -> None:
        self.data: object = None
        self.root: Step | None = None
        self._inspection = Inspection(text)
        self._frames: list[_Frame] = []

    @property
    def faults(self) -> list[Fault]:
        """Every mistake, in the order of the text."""
        return self._inspection.faults

    def take_all(self, steps: Iterable[Step]) -> None:
        """Takes events until they end, or until going on is senseless."""
        for token, event in steps:
            if token is Token.END:
                self._frames.pop()
            elif token is Token.DOCUMENT:
                if self.root is not None:
                    self._inspection.tell(event, "several-documents")
                    return
            else:
                self._take(token, event)
                if len(self._frames) > MAX_DEPTH:
                    self._inspection.tell(event, "nested-too-deep", limit=str(MAX_DEPTH))
                    return
                if len(self.faults) >= _MOST_ERRORS and self._has_most_errors():
                    return

    def _take(self, token: Token, event: Event) -> None:
        if event.anchor is not None or (token is not Token.ALIAS and event.tag is not None):
            self._inspection.sharing(token, event)
        frame = self._frames[-1] if self._frames else None
        if frame is None:
            self.root = (token, event)
            self.data = self._made(token, event)
        elif isinstance(frame.holder, list):
            frame.holder.append(self._made(token, event, in_list=frame.in_brackets))
        elif frame.key is None:
            self._key(frame, token, event)
        else:
            frame.holder.setdefault(frame.key, self._made(token, event))
            frame.key = None

    def _key(self, frame: _Frame, token: Token, event: Event) -> None:
        if token is Token.SCALAR:
            frame.key = key = event.value
            self._inspection.key(event)
            if key in frame.seen:
                first = str(frame.seen[key].start_mark.line + 1)
                self._inspection.tell(event, "duplicate-key", key=key, first=first)
            frame.seen.setdefault(key, event)
        else:
            frame.key = ""
            if token in COLLECTIONS:
                self._inspection.tell(event, "key-not-text", "collection")
                self._made(token, event)

    def _made(self, token: Token, event: Event, *, in_list: bool = False) -> object:
        if token is Token.SCALAR:
            self._inspection.value(event, in_list=in_list)
            return event.value if event.style else resolve(event.value)
        if token is Token.ALIAS:
            return None
        holder: dict[str, object] | list[object] = {} if token is Token.MAPPING else []
        self._frames.append(_Frame(holder, bool(event.flow_style)))
        return holder

    def _has_most_errors(self) -> bool:
        errors = sum(fault.severity is Severity.ERROR for fault in self.faults)
        return errors >= _MOST_ERRORS
