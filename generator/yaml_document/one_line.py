"""Values that stand whole on one line: how they look, and what they are.

Only what nobody can misread is known here. Whatever else is valid is left to the parser.
"""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from generator.yaml_document.scalars import resolve

NO_TEXT = frozenset({"null", "true", "false"})
"""What is no text where a key must be one."""
KEY = r"[A-Za-z_][A-Za-z0-9_-]{0,99}"

BLANKS = "\u3000\u00a0\u2002\u2003\u2009\u200b\u200c\u200d\u202f\u2060"
"""What only looks like a space; at the ends of a value it is told of."""
_PLAIN = (
    rf"""[^\s{BLANKS}｜＞?:,\[\]{{}}\#&*!|>'"%@`-]"""
    rf"[^:\# \n]*+(?:(?::(?=[^ \n])|\#|[ ]++(?=[^\# \n]))[^:\# \n]*+)*(?<![{BLANKS}])"
)
_SINGLE = r"'[^'\n]*'"
_DOUBLE = r'"[^"\\\n]*(?:(?<!:)\\["\\][^"\\\n]*)*"'
"""A backslash behind a colon may be meant as a path."""
_WORD = r"\w[\w./()（）+%-]*+(?:[ ][\w./()（）+%-]++)*"
_ITEM = f"(?:{_WORD}|{_SINGLE}|{_DOUBLE})"
_PAIR = f"{KEY}:[ ]{_ITEM}"
_LIST = rf"\[(?:{_ITEM}(?:,[ ]{_ITEM})*)?\]"
_MAPPING = rf"\{{{_PAIR}(?:,[ ]{_PAIR})*\}}"

VALUE = f"{_PLAIN}|{_SINGLE}|{_DOUBLE}|{_LIST}|{_MAPPING}"
"""A pattern for such a value."""

_ITEMS = re.compile(_ITEM)
_PAIRS = re.compile(f"({KEY}):[ ]({_ITEM})")
_ESCAPED = re.compile(r"\\(.)")


class UnusualError(Exception):
    """The text has something that this way does not know; no error: the longer way knows more."""


def read(written: str) -> object:
    """The data of a value that looks as `VALUE` says.

    Raises:
        UnusualError: it may be a mistake.
    """
    return _WAYS.get(written[0], resolve)(written)


def _double(written: str) -> str:
    return _ESCAPED.sub(r"\1", written[1:-1])


def _list(written: str) -> list[object]:
    return [read(item) for item in _ITEMS.findall(written)]


def _mapping(written: str) -> dict[str, object]:
    pairs = _PAIRS.findall(written)
    found = {key: read(item) for key, item in pairs}
    if len(found) < len(pairs) or not NO_TEXT.isdisjoint(found):
        raise UnusualError
    return found


_WAYS: Mapping[str, Callable[[str], object]] = MappingProxyType(
    {"'": lambda written: written[1:-1], '"': _double, "[": _list, "{": _mapping}
)
