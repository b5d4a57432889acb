"""Which plain words are more than text: null, true, false and decimal integers, nothing else.

YAML 1.1 reads `9:00` as 540, `0640` as 416 and `no` as false; authors mean what they type.
"""

import re

_WORDS: dict[str, object] = {"": None, "~": None, "null": None, "true": True, "false": False}
_INTEGER = re.compile(r"0|-?[1-9][0-9]{0,999}")
"""Longer ones are no quantities, and Python itself refuses to read 4,300 digits."""


def resolve(text: str) -> object:
    """The value of a plain scalar: None, bool, int, or the text itself."""
    if text in _WORDS:
        return _WORDS[text]
    return int(text) if text[-1].isdecimal() and _INTEGER.fullmatch(text) else text
