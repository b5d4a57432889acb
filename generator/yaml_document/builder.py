"""Builds plain data from events, and collects every mistake that is no syntax error."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.diagnostics import KeyPath
from generator.yaml_document.engine import Event, Token
from generator.yaml_document.scalars import resolve

MAX_DEPTH = 32
"""Levels of nesting; entries of ours need about ten."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A mistake at a place (line and column counted from 0)."""

    rule: str
    line: int
    column: int
    values: dict[str, str] = field(default_factory=dict)
    variant: str = ""


@dataclass(slots=True)
class Built:
    """What came of a text.

    Attributes:
        data: dicts, lists, text, numbers, truth values, None.
        faults: every mistake, in the order of the text.
        keys: where each key (or list item) is written, if recorded.
        values: where each value begins, if recorded.
    """

    data: object = None
    faults: list[Fault] = field(default_factory=list)
    keys: dict[KeyPath, tuple[int, int]] = field(default_factory=dict)
    values: dict[KeyPath, tuple[int, int]] = field(default_factory=dict)


@dataclass(slots=True)
class _Frame:
    """A mapping or sequence that is still open."""

    holder: dict[str, object] | list[object]
    path: KeyPath
    key: str | None = None
    seen: dict[str, int] = field(default_factory=dict)


class Builder:
    """Takes events one by one; `built` is the outcome.

    Args:
        record: whether to remember the place of every key and value.
    """

    def __init__(self, *, record: bool) -> None:
        self.built = Built()
        self._record = record
        self._frames: list[_Frame] = []
        self._documents = 0

    def take_all(self, events: Iterable[Event]) -> None:
        """Takes events until they end, or until something makes going on senseless."""
        for event in events:
            if not self._take(event):
                return

    def _take(self, event: Event) -> bool:
        if event.token is Token.DOCUMENT:
            return self._document(event)
        if event.token is Token.END:
            self._frames.pop()
            return True
        self._refuse_sharing(event)
        if len(self._frames) >= MAX_DEPTH and event.token in {Token.MAPPING, Token.SEQUENCE}:
            self._fault("nested-too-deep", event, limit=str(MAX_DEPTH))
            return False
        frame = self._frames[-1] if self._frames else None
        if frame is not None and isinstance(frame.holder, dict) and frame.key is None:
            self._key(frame, event)
        else:
            self._value(frame, event)
        return True

    def _document(self, event: Event) -> bool:
        self._documents += 1
        if self._documents > 1:
            self._fault("several-documents", event)
        return self._documents == 1

    def _refuse_sharing(self, event: Event) -> None:
        if event.anchor is not None:
            sign = "*" if event.token is Token.ALIAS else "&"
            self._fault("anchor-or-alias", event, name=f"{sign}{event.anchor}")
        if event.tag is not None:
            self._fault("custom-tag", event, tag=event.tag)

    def _key(self, frame: _Frame, event: Event) -> None:
        if event.token in {Token.MAPPING, Token.SEQUENCE}:
            self._fault("key-not-text", event, variant="collection")
            frame.key = ""
            self._open(event, (*frame.path, ""))
            return
        key = resolve(event.value) if event.plain else event.value
        if event.value == "<<" and event.plain:
            self._fault("anchor-or-alias", event, name="<<")
        elif not isinstance(key, str):
            self._fault("key-not-text", event, value=event.value)
        elif event.value in frame.seen:
            first = str(frame.seen[event.value] + 1)
            self._fault("duplicate-key", event, key=event.value, first=first)
        frame.seen.setdefault(event.value, event.line)
        frame.key = event.value
        if self._record:
            self.built.keys.setdefault((*frame.path, event.value), (event.line, event.column))

    def _value(self, frame: _Frame | None, event: Event) -> None:
        path = self._path_of_value(frame)
        if self._record:
            self.built.values.setdefault(path, (event.line, event.column))
            if frame is not None and isinstance(frame.holder, list):
                self.built.keys.setdefault(path, (event.line, event.column))
        value = self._made(event, path)
        if frame is None:
            self.built.data = value
        elif isinstance(frame.holder, list):
            frame.holder.append(value)
        else:
            assert frame.key is not None
            frame.holder.setdefault(frame.key, value)
            frame.key = None

    def _path_of_value(self, frame: _Frame | None) -> KeyPath:
        if frame is None:
            return ()
        if isinstance(frame.holder, list):
            return (*frame.path, len(frame.holder))
        assert frame.key is not None
        return (*frame.path, frame.key)

    def _made(self, event: Event, path: KeyPath) -> object:
        match event.token:
            case Token.MAPPING | Token.SEQUENCE:
                return self._open(event, path)
            case Token.SCALAR:
                return resolve(event.value) if event.plain else event.value
        return None

    def _open(self, event: Event, path: KeyPath) -> dict[str, object] | list[object]:
        holder: dict[str, object] | list[object] = {} if event.token is Token.MAPPING else []
        self._frames.append(_Frame(holder, path))
        return holder

    def _fault(self, rule: str, event: Event, *, variant: str = "", **values: str) -> None:
        self.built.faults.append(Fault(rule, event.line, event.column, values, variant))
