"""A short way for ordinary files: every line holds one key, one item, or both, and nothing is odd.

Most entries are written so, and come out several times as fast as from the parser's events. At the
first line that could mean anything else this way is given up, so that no mistake is ever missed.
"""

import re
from typing import Any, TypeAlias

from generator.yaml_document.one_line import KEY, NO_TEXT, VALUE, UnusualError, read

Holder: TypeAlias = dict[str, object] | list[object]
Spot: TypeAlias = tuple[int, int]
"""Line and column, both counted from 0."""

_DEEPEST = 20
_DASH = len("- ")

_LINE = re.compile(
    rf"""^(?:
    (?P<indent>[ ]*+) (?P<dashes>(?:-[ ])*) (?: (?P<key>{KEY}):(?:[ ](?=[^ ])|$) )?
    (?: (?P<value> {VALUE} | \| ) (?:[ ]++\#(?:[ ].*)?)? )?
    $)?""",
    re.MULTILINE | re.VERBOSE,
)
"""One match a line; all groups are empty where a line is none of this."""


def ordinary(text: str) -> dict[str, object] | None:
    """The data of an ordinary text without any mistake; None when it may be anything else.

    Args:
        text: with plain line feeds and without control characters.
    """
    if "\t" in text or not text.endswith("\n"):
        return None
    try:
        return _read(text) or None
    except UnusualError:
        return None


def spot_of(text: str, key: str | None = None) -> Spot | None:
    """Where the value of an outermost key begins; None when it is not on the line of its key.

    Args:
        text: an ordinary one: whatever begins a line is an outermost key.
        key: the key; None for all that the text holds.
    """
    pattern = "^(?=[A-Za-z_])" if key is None else f"^{re.escape(key)}: (?=.)"
    found = re.search(pattern, text, re.MULTILINE)
    return (text.count("\n", 0, found.start()), len(found[0])) if found else None


def _read(text: str) -> dict[str, object]:
    lines = text.split("\n")
    growth = _Growth()
    after_block = 0
    for number, (indent, dashes, key, value) in enumerate(_LINE.findall(text)):
        if number < after_block:
            continue
        if not key and not value:
            _pass_over(lines[number])
            continue
        column = len(indent)
        if dashes:
            growth.dashes(column, len(dashes) // _DASH, keyed=bool(key))
        elif column != growth.column or growth.in_list:
            growth.go_to(column)
        if key:
            growth.key(key)
        elif not dashes:
            raise UnusualError
        if value == "|":
            block, after_block = _block(lines, number + 1, growth.column)
            growth.put(block)
        elif value:
            growth.put(read(value))
    return growth.root


def _pass_over(line: str) -> None:
    rest = line.lstrip(" ")
    if rest and rest != "#" and not rest.startswith("# "):
        raise UnusualError


def _block(lines: list[str], start: int, column: int) -> tuple[str, int]:
    """The text below a `|` in a collection at a column, and the line after it."""
    width = len(lines[start]) - len(lines[start].lstrip(" "))
    if width <= column or not lines[start].strip(" "):
        raise UnusualError
    margin = " " * width
    end = start
    while lines[end].startswith(margin) or (not lines[end] and end < len(lines) - 1):
        end += 1
    if any(line and line.isspace() for line in lines[start : end + 1]):
        raise UnusualError
    return "\n".join(line[width:] for line in lines[start:end]).rstrip("\n") + "\n", end


class _Growth:
    """Data while it grows.

    Attributes:
        root: all of it.
        column: where the keys or dashes of the innermost open collection stand.
        in_list: whether that is a list.
    """

    def __init__(self) -> None:
        self.root: dict[str, object] = {}
        self.column = 0
        self.in_list = False
        self._holder: Any = self.root
        self._waiting = ""  # the last key, as long as it may still get a value
        self._around: list[tuple[int, Holder]] = []

    def dashes(self, column: int, count: int, *, keyed: bool) -> None:
        """Takes the dashes that a line begins with; `keyed`: after them comes a key."""
        if self._waiting and column >= self.column:
            self._open_value([], column)
        elif column != self.column or not self.in_list:
            self._close_to(column)
            if not self.in_list:
                raise UnusualError
        for _ in range(count - 1):
            self._open_item([], self.column + _DASH)
        if keyed:
            self._open_item({}, self.column + _DASH)

    def go_to(self, column: int) -> None:
        """Takes the indentation of a key."""
        if self._waiting and column > self.column:
            self._open_value({}, column)
            return
        self._close_to(column)
        if self.in_list and self._around:
            self._close()
        if self.in_list or self.column != column:
            raise UnusualError

    def key(self, key: str) -> None:
        """Takes a key; its value may follow, else it is None."""
        if key in self._holder or key in NO_TEXT:
            raise UnusualError
        self._holder[key] = None
        self._waiting = key

    def put(self, value: object) -> None:
        """Takes the value at the end of a line."""
        if self.in_list:
            self._holder.append(value)
        else:
            self._holder[self._waiting] = value
            self._waiting = ""

    def _open_item(self, made: Holder, column: int) -> None:
        self._holder.append(made)
        self._enter(made, column)

    def _open_value(self, made: Holder, column: int) -> None:
        self._holder[self._waiting] = made
        self._enter(made, column)

    def _enter(self, made: Holder, column: int) -> None:
        self._around.append((self.column, self._holder))
        self._set(column, made)
        if len(self._around) > _DEEPEST:
            raise UnusualError

    def _close_to(self, column: int) -> None:
        """Closes what ends before a line at a column."""
        while self.column > column:
            self._close()
        if self.column != column:
            raise UnusualError

    def _close(self) -> None:
        self._set(*self._around.pop())

    def _set(self, column: int, holder: Holder) -> None:
        self.column, self._holder = column, holder
        self.in_list = type(holder) is list
        self._waiting = ""
