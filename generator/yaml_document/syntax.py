"""Translates what libyaml says into what the author did."""

import re

from generator.yaml_document.builder import Fault
from generator.yaml_document.engine import YamlSyntaxError

_FULL_WIDTH = re.compile(r"^(\s*(?:- +)*[\"']?[A-Za-z_][\w-]*[\"']?)\s*(：)", re.MULTILINE)
_NO_SPACE = re.compile(r"^(\s*(?:- +)*[A-Za-z_][\w-]*)(:)(?=[^\s:/\\])", re.MULTILINE)

_VARIANTS = (
    ("mapping values are not allowed", "colon-in-value"),
    ("found unexpected end of stream", "unclosed-quote"),
    ("found unexpected document indicator", "unclosed-quote"),
    ("expected ',' or ']'", "unclosed-bracket"),
    ("expected ',' or '}'", "unclosed-bracket"),
    ("could not find expected ':'", "missing-colon"),
    ("expected key", "indentation"),
    ("expected '-' indicator", "indentation"),
    ("block sequence entries are not allowed", "indentation"),
    ("block mapping", "indentation"),
    ("found unknown escape character", "escape"),
    ("did not find expected hexdecimal number", "escape"),
    ("expected <document start>", "indentation"),
    ("did not find expected alphabetic or numeric character", "star"),
)
_BEGAN = frozenset({"unclosed-quote", "unclosed-bracket"})


def translate(fault: YamlSyntaxError, text: str) -> Fault:
    """The one mistake that most likely made the parser stumble."""
    if mistake := full_width(text, fault.line):
        return mistake
    line, column = fault.line, fault.column
    sign = _character(text, line, column)
    if sign == "\t":
        return Fault("tab-indent", line, column)
    if "tag" in fault.problem + fault.context:
        return Fault("custom-tag", line, column, {"tag": sign})
    if "cannot start any token" in fault.problem:
        return Fault("yaml-syntax", line, column, {"sign": sign}, "reserved")
    variant = next((name for words, name in _VARIANTS if words in fault.problem), "other")
    if variant in {"missing-colon", "colon-in-value"} and (near := _no_space(text, line)):
        return near
    if variant in _BEGAN and fault.began:
        line, column = fault.began
    return Fault("yaml-syntax", line, column, {"detail": fault.problem}, variant)


def full_width(text: str, last_line: int) -> Fault | None:
    """A key followed by the Chinese colon, in the lines up to where the parser stumbled."""
    return _first(_FULL_WIDTH, text, last_line, "full-width-punctuation")


def _no_space(text: str, last_line: int) -> Fault | None:
    return _first(_NO_SPACE, text, last_line, "yaml-syntax", "no-space")


def _first(
    pattern: re.Pattern[str], text: str, last_line: int, rule: str, variant: str = ""
) -> Fault | None:
    for number, line in enumerate(text.split("\n")[: last_line + 1]):
        if match := pattern.match(line):
            key = match[1].strip().removeprefix("- ").strip("\"'")
            return Fault(rule, number, match.start(2), {"key": key}, variant)
    return None


def _character(text: str, line: int, column: int) -> str:
    lines = text.split("\n")
    return lines[line][column : column + 1] if line < len(lines) else ""
