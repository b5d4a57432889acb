"""The one file that knows PyYAML: text in, a flat stream of events with marks out.

Events instead of PyYAML's node tree: nothing recurses, so that no nesting, however deep, can
exhaust the stack, and anchors and tags are seen before anything is built from them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

import yaml

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Token(Enum):
    """What an event is."""

    DOCUMENT = "document"
    MAPPING = "mapping"
    SEQUENCE = "sequence"
    END = "end"
    SCALAR = "scalar"
    ALIAS = "alias"


_TOKENS: dict[type[yaml.Event], Token] = {
    yaml.DocumentStartEvent: Token.DOCUMENT,
    yaml.MappingStartEvent: Token.MAPPING,
    yaml.MappingEndEvent: Token.END,
    yaml.SequenceStartEvent: Token.SEQUENCE,
    yaml.SequenceEndEvent: Token.END,
    yaml.ScalarEvent: Token.SCALAR,
    yaml.AliasEvent: Token.ALIAS,
}


@dataclass(slots=True)
class Event:
    """One event.

    Attributes:
        token: what it is.
        line: where it begins, counted from 0.
        column: in characters, counted from 0.
        value: the text of a scalar.
        plain: a scalar written without quotes or block sign.
        anchor: the name after `&` or `*`.
        tag: an explicit tag.
    """

    token: Token
    line: int
    column: int
    value: str = ""
    plain: bool = False
    anchor: str | None = None
    tag: str | None = None


class YamlSyntaxError(Exception):
    """What the parser cannot read.

    Attributes:
        line: where it stumbled, counted from 0.
        column: in characters, counted from 0.
        problem: its own words, such as “mapping values are not allowed in this context”.
        context: what it was reading, such as “while scanning a quoted scalar”.
        began: line and column where that had begun, if it says so.
    """

    def __init__(self, error: yaml.MarkedYAMLError) -> None:
        super().__init__(str(error))
        mark = error.problem_mark or error.context_mark
        self.line, self.column = (mark.line, mark.column) if mark else (0, 0)
        self.problem = error.problem or ""
        self.context = error.context or ""
        began = error.context_mark
        self.began = (began.line, began.column) if began else None


def events(text: str) -> Iterator[Event]:
    """The events of a text.

    Raises:
        YamlSyntaxError: the text is not YAML.
    """
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            if made := _event(event):
                yield made
    except yaml.MarkedYAMLError as error:
        raise YamlSyntaxError(error) from None


def _event(event: yaml.Event) -> Event | None:
    token = _TOKENS.get(type(event))
    mark = event.start_mark
    if token is None or mark is None:
        return None
    made = Event(token, mark.line, mark.column)
    if isinstance(event, yaml.NodeEvent):
        made.anchor = event.anchor
        made.tag = getattr(event, "tag", None)
    if isinstance(event, yaml.ScalarEvent):
        made.value = event.value
        made.plain = not event.style
    return made
