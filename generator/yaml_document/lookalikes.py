"""What looks like YAML to the eye and is plain text to the parser.

Mostly the mistakes of a Chinese keyboard: `title：`, a list after `－`, indentation by full-width
spaces.
"""

import re
from dataclasses import replace

from generator.diagnostics import Severity
from generator.yaml_document.engine import Event
from generator.yaml_document.fault import Fault
from generator.yaml_document.one_line import BLANKS

FULL_WIDTH = "full-width-punctuation"
SYNTAX = "yaml-syntax"

_LIST_SIGNS = "－–—•·●▪"
_KEY = r"[A-Za-z_][\w-]*"

_COLON_IN_KEY = re.compile(rf"{_KEY}\s*(：)")
_QUOTES = tuple("“”‘’「」『』＂＇")
_LINE = re.compile(
    rf"""[ ]*(?:-[ ]+)*
    (?: (?P<space>[{BLANKS}])
      | (?P<list>-(?=[^\s-])|[{_LIST_SIGNS}]|[*+](?=\s))
      | (?P<hash>＃)
      | (?P<quote>["']?)(?P<key>{_KEY})(?P=quote)
        (?: \s*(?P<colon>：) | :(?P<wide>[{BLANKS}]) | (?P<tight>:)(?=[^\s:/\\]) )
    )""",
    re.VERBOSE,
)
_KINDS = {
    "space": ("odd-space", ""),
    "wide": ("odd-space", ""),
    "list": (SYNTAX, "list-sign"),
    "hash": (FULL_WIDTH, "hash"),
    "colon": (FULL_WIDTH, ""),
    "tight": (SYNTAX, "no-space"),
}
_NEW_START = re.compile(
    rf"\s*(?:[-*+{_LIST_SIGNS}]\s?\S|[0-9]{{1,2}}[.、)）]\s?\S|{_KEY}\s*(?:：|:[^\s:/\\]))"
)
"""A line that nobody would write to go on with a sentence."""


def in_line(line: str, number: int) -> Fault | None:
    """What is wrong with a line that should have been `key: value` or an item."""
    match = _LINE.match(line)
    if match is None:
        return None
    kind = next(name for name in _KINDS if match[name])
    rule, variant = _KINDS[kind]
    values = {"key": match["key"]} if match["key"] else {}
    return Fault(rule, number, match.start(kind), values, variant)


def in_key(event: Event) -> Fault | None:
    """What is wrong with a plain key."""
    key = event.value
    if key.isascii() and key[0] != "-":
        return None
    if key[0] in BLANKS or key[-1] in BLANKS:
        return _fault("odd-space", event)
    if key[0] == "-" or key[0] in _LIST_SIGNS:
        return _fault(SYNTAX, event, "list-sign")
    if match := _COLON_IN_KEY.match(key):
        on_one_line = event.start_mark.line == event.end_mark.line
        offset = match.start(1) if on_one_line else 0
        return _fault(FULL_WIDTH, event, offset=offset, key=key[: match.start(1)].rstrip())
    return None


def in_value(event: Event, *, in_list: bool) -> Fault | None:
    """What is wrong with a plain value.

    Args:
        event: the value.
        in_list: whether it is an item between brackets, where a Chinese comma separates nothing.
    """
    value = event.value
    if value.isascii():
        return None
    if value[0] in "｜＞":
        return _fault(FULL_WIDTH, event, "block", sign=value[0])
    if value[0] in BLANKS or value[-1] in BLANKS:
        return _fault("odd-space", event, severity=Severity.WARNING)
    if in_list and "，" in value and "（" not in value:
        return _fault(FULL_WIDTH, event, "comma", severity=Severity.WARNING, sign="，")
    return None


def in_continuation(line: str, number: int) -> Fault | None:
    """A further line of a plain text that was meant to be something of its own."""
    fault = in_line(line, number)
    if fault is not None and fault.rule == FULL_WIDTH:
        return replace(fault, severity=Severity.WARNING)
    if not _NEW_START.match(line):
        return None
    column = len(line) - len(line.lstrip())
    return Fault("joined-lines", number, column, severity=Severity.WARNING)


def in_quotes(event: Event) -> Fault | None:
    """What is wrong with a plain value that the parser could not read to its end."""
    if event.value.startswith(_QUOTES):
        return _fault(FULL_WIDTH, event, "quote", sign=event.value[0])
    return None


def _fault(
    rule: str,
    event: Event,
    variant: str = "",
    *,
    offset: int = 0,
    severity: Severity = Severity.ERROR,
    **values: str,
) -> Fault:
    mark = event.start_mark
    return Fault(rule, mark.line, mark.column + offset, values, variant, severity)
