"""The one file that knows PyYAML: text in, a flat stream of events with marks out.

Events instead of PyYAML's node tree: nothing recurses, so that no nesting, however deep, can
exhaust the stack, and anchors and tags are seen before anything is built from them.
"""

from collections.abc import Iterator
from enum import Enum
from typing import Any, Protocol, TypeAlias, cast

import yaml

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Mark(Protocol):
    """A place in the text: line, column and offset in characters, all counted from 0."""

    index: int
    line: int
    column: int


class Event(Protocol):
    """One event as PyYAML makes it; what a token does not have is absent.

    Attributes:
        start_mark: where it begins, its anchor and tag included.
        end_mark: where it ends.
        anchor: the name after `&` or `*` (scalar, mapping, sequence, alias).
        tag: an explicit tag (scalar, mapping, sequence).
        value: the text of a scalar.
        style: how a scalar is written: its quote or block sign, empty or None if plain.
        flow_style: whether a mapping or sequence is written in brackets.
    """

    start_mark: Mark
    end_mark: Mark
    anchor: str | None
    tag: str | None
    value: str
    style: str | None
    flow_style: bool | None


class Token(Enum):
    """What an event is."""

    DOCUMENT = "document"
    MAPPING = "mapping"
    SEQUENCE = "sequence"
    END = "end"
    SCALAR = "scalar"
    ALIAS = "alias"


Step: TypeAlias = tuple[Token, Event]

_TOKENS: dict[type, Token] = {
    yaml.DocumentStartEvent: Token.DOCUMENT,
    yaml.MappingStartEvent: Token.MAPPING,
    yaml.MappingEndEvent: Token.END,
    yaml.SequenceStartEvent: Token.SEQUENCE,
    yaml.SequenceEndEvent: Token.END,
    yaml.ScalarEvent: Token.SCALAR,
    yaml.AliasEvent: Token.ALIAS,
}


class YamlSyntaxError(Exception):
    """What the parser cannot read.

    Attributes:
        problem: its own words, such as “mapping values are not allowed in this context”.
        context: what it was reading, such as “while scanning a quoted scalar”.
        place: line and column where it stumbled, counted from 0.
        began: line and column where what it was reading had begun; `place` if it does not say.
        last: the last event before, None if there was none.
    """

    def __init__(self, error: Exception, last: Step | None) -> None:
        super().__init__(str(error))
        self.problem: str = getattr(error, "problem", None) or ""
        self.context: str = getattr(error, "context", None) or ""
        mark: Mark | None = getattr(error, "problem_mark", None)
        began: Mark | None = getattr(error, "context_mark", None) or mark
        self.place = (mark.line, mark.column) if mark else (0, 0)
        self.began = (began.line, began.column) if began else self.place
        self.last = last


def events(text: str) -> Iterator[Step]:
    """The events of a text.

    Raises:
        YamlSyntaxError: the text is not YAML.
    """
    last: Step | None = None
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            if token := _TOKENS.get(type(event)):
                step = last = (token, cast("Event", event))
                yield step
    except (yaml.YAMLError, ValueError) as error:  # ValueError: the Python parser on "\UFFFFFFFF"
        raise YamlSyntaxError(error, last) from None
