"""Translates what the parser says into what the author did."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from generator.yaml_document.engine import Event, Token, YamlSyntaxError
from generator.yaml_document.fault import Fault
from generator.yaml_document.lookalikes import SYNTAX, in_line, in_quotes

_QUOTES = frozenset({"'", '"'})
_KEY_LINE = re.compile(r"\s*(?:-\s+)*[A-Za-z_][\w-]*:(?:\s|$)")

_WORDED = (
    ("found unexpected end of stream", "unclosed-quote"),
    ("found unexpected document", "unclosed-quote"),
    ("alphabetic or numeric character", "star"),
    ("could not find expected ':'", "missing-colon"),
    ("mapping values are not allowed", "colon-in-value"),
    ("sequence entries are not allowed", "list-on-key-line"),
    ("expected key", "indentation"),
    ("expected '-' indicator", "indentation"),
    ("expected <block end>", "indentation"),
    ("document start>", "indentation"),
)
"""Words of the parser (libyaml's, or those of PyYAML's own parser) and our variant."""

_WHERE_IT_BEGAN = frozenset({"unclosed-quote", "star", "missing-colon"})
_NO_START = (
    "cannot start any token",
    "mapping keys are not allowed",
    "expected node content",
    "expected the node content",
)
_ESCAPES = ("escape", "hexdec")


def translate(error: YamlSyntaxError, lines: Sequence[str]) -> Fault:
    """The one mistake that most likely made the parser stumble."""
    found = (look(error, lines) for look in _LOOKS)
    fault = next(filter(None, found), None) or _worded(error)
    return fault if _has_text_from(lines, fault.line) else _before_the_end(fault, lines)


def _worded(error: YamlSyntaxError) -> Fault:
    variant = next((name for words, name in _WORDED if words in error.problem), "other")
    place = error.began if variant in _WHERE_IT_BEGAN else error.place
    values = {"detail": error.problem} if variant == "other" else {}
    return Fault(SYNTAX, *place, values, variant)


def _before_the_end(fault: Fault, lines: Sequence[str]) -> Fault:
    """A fault behind the last text, where there is nothing to see, moved to the end of it."""
    number = max((n for n, line in enumerate(lines) if line.strip()), default=0)
    return replace(fault, line=number, column=len(lines[number].rstrip()))


def _tab(error: YamlSyntaxError, lines: Sequence[str]) -> Fault | None:
    number, column = error.place
    line = _line(lines, number)
    if line[column : column + 1] == "\t" or " tab " in error.problem:
        indent = line[: len(line) - len(line.lstrip())]
        return Fault("tab-indent", number, indent.find("\t") if "\t" in indent else column)
    return None


def _directive(error: YamlSyntaxError, lines: Sequence[str]) -> Fault | None:
    number, _ = error.began
    if _line(lines, number).startswith("%"):
        return Fault(SYNTAX, number, 0, {"sign": "%"}, "reserved")
    return None


def _tag(error: YamlSyntaxError, lines: Sequence[str]) -> Fault | None:
    if "tag" not in f"{error.context} {error.problem}":
        return None
    number, column = error.began if "tag" in error.context else error.place
    written = _line(lines, number)[column:].split()
    return Fault("custom-tag", number, column, {"tag": written[0] if written else "!"})


def _lookalike(error: YamlSyntaxError, lines: Sequence[str]) -> Fault | None:
    """A line before the place that is no `key: value`, though it looks like one."""
    if "could not find expected ':'" in error.problem:
        number, column = error.began
        return in_line(_line(lines, number), number) or _missing_list_sign(lines, number, column)
    if "mapping values are not allowed" in error.problem and (text := _last_plain(error)):
        numbers = range(text.start_mark.line, error.place[0])
        found = (in_line(lines[number], number) for number in numbers)
        return next(filter(None, found), in_quotes(text))
    return None


def _missing_list_sign(lines: Sequence[str], number: int, column: int) -> Fault | None:
    """A line that stands where the next item of a list would begin."""
    above = (line for line in reversed(lines[:number]) if line[: column + 1].strip())
    if next(above, "").startswith("- ", column):
        return Fault(SYNTAX, number, column, {}, "list-sign")
    return None


def _after(error: YamlSyntaxError, lines: Sequence[str]) -> Fault | None:
    """Text behind something that had already ended on the same line."""
    if error.last is None or "expected ',' or" in error.problem:
        return None
    token, event = error.last
    start, end = event.start_mark, event.end_mark
    if end.line != error.place[0] or start.column == end.column:
        return None
    line = lines[end.line]
    column = len(line) - len(line[end.column :].lstrip())
    if token is Token.END:
        return Fault(SYNTAX, end.line, column, {}, "text-after-bracket")
    if token is Token.ALIAS:
        return Fault(SYNTAX, start.line, start.column, {}, "star")
    is_quoted = token is Token.SCALAR and event.style in _QUOTES
    return _after_quote(event, column, lines) if is_quoted else None


def _after_quote(event: Event, column: int, lines: Sequence[str]) -> Fault:
    start, end = event.start_mark, event.end_mark
    if any(_KEY_LINE.match(line) for line in lines[start.line + 1 : end.line + 1]):
        return Fault(SYNTAX, start.line, start.column, {}, "unclosed-quote")
    return Fault(SYNTAX, end.line, column, {}, "text-after-quote")


def _bracket(error: YamlSyntaxError, lines: Sequence[str]) -> Fault | None:
    number, column = error.place
    at_the_end = not (_line(lines, number)[column:].strip() or _has_text_from(lines, number + 1))
    if "node content" in error.problem and at_the_end:
        return Fault(SYNTAX, *error.place, {}, "unclosed-bracket")
    if "expected ',' or" not in error.problem:
        return None
    if error.began[0] == error.place[0]:
        return Fault(SYNTAX, *error.place, {}, "missing-comma")
    return Fault(SYNTAX, *error.began, {}, "unclosed-bracket")


def _tight_colon(error: YamlSyntaxError, lines: Sequence[str]) -> Fault | None:
    """`{key:[a]}`: between brackets the parser notices by itself."""
    if "unexpected ':'" not in error.problem:
        return None
    number, column = error.place
    start = error.began[1] if error.began[0] == number else 0
    key = _line(lines, number)[start:column].strip()
    return Fault(SYNTAX, number, column, {"key": key}, "no-space")


def _missing_key(error: YamlSyntaxError, lines: Sequence[str]) -> Fault | None:
    number, column = error.place
    misplaced = any(words in error.problem for words in ("expected key", "expected <block end>"))
    if misplaced and _line(lines, number)[column : column + 1] == ":":
        return Fault("key-not-text", number, column, {}, "missing")
    return None


def _second_document(error: YamlSyntaxError, lines: Sequence[str]) -> Fault | None:
    number, column = error.place
    before = (line.startswith("...") for line in lines[: number + 1])
    if "document start>" in error.problem and any(before):
        return Fault("several-documents", number, column)
    return None


def _below_text(error: YamlSyntaxError, lines: Sequence[str]) -> Fault | None:
    """A key below a line that is text already: either of the two lines is wrong."""
    text = _last_plain(error)
    number, _ = error.place
    if not text or "mapping values" not in error.problem or text.start_mark.line == number:
        return None
    start = text.start_mark
    indent = len(lines[number]) - len(lines[number].lstrip())
    if indent <= start.column and not lines[start.line][: start.column].strip(" -"):
        return Fault(SYNTAX, start.line, start.column, {}, "missing-colon")
    return Fault(SYNTAX, number, indent, {}, "below-text")


def _block_header(error: YamlSyntaxError, lines: Sequence[str]) -> Fault | None:
    del lines
    if "block scalar" in error.context:
        return Fault(SYNTAX, *error.began, {}, "block-header")
    return None


def _escape(error: YamlSyntaxError, lines: Sequence[str]) -> Fault | None:
    number, column = error.place
    if not any(word in error.problem for word in _ESCAPES):
        return None
    backslash = _line(lines, number).rfind("\\", 0, column + 1)
    return Fault(SYNTAX, number, backslash if backslash >= 0 else column, {}, "escape")


def _reserved(error: YamlSyntaxError, lines: Sequence[str]) -> Fault | None:
    number, column = error.place
    sign = _line(lines, number)[column : column + 1]
    if sign and any(words in error.problem for words in _NO_START):
        return Fault(SYNTAX, number, column, {"sign": sign}, "reserved")
    return None


def _misplaced_list(error: YamlSyntaxError, lines: Sequence[str]) -> Fault | None:
    number, column = error.place
    if "sequence entries" in error.problem and not _line(lines, number)[:column].strip(" -"):
        return Fault(SYNTAX, number, column, {}, "indentation")
    return None


_LOOKS: tuple[Callable[[YamlSyntaxError, Sequence[str]], Fault | None], ...] = (
    _tab,
    _directive,
    _tag,
    _lookalike,
    _after,
    _bracket,
    _tight_colon,
    _missing_key,
    _second_document,
    _below_text,
    _block_header,
    _escape,
    _reserved,
    _misplaced_list,
)
"""Asked in this order; the first that recognises the mistake tells it."""


def _last_plain(error: YamlSyntaxError) -> Event | None:
    if error.last is None:
        return None
    token, event = error.last
    return event if token is Token.SCALAR and not event.style else None


def _has_text_from(lines: Sequence[str], number: int) -> bool:
    return any(line.strip() for line in lines[number:])


def _line(lines: Sequence[str], number: int) -> str:
    return lines[number] if number < len(lines) else ""
