"""Text that YAML takes for a comment: `do: 重启 #2 服务器` is only “重启” to the parser."""

import re
from collections.abc import Iterator

from generator.diagnostics import Severity
from generator.yaml_document.engine import Token, events
from generator.yaml_document.fault import Fault

_SUSPECT = re.compile(r"[ \t]+#[^\s#]")
"""Who means a comment mostly leaves a space after the sign."""


def swallowed(text: str) -> Iterator[Fault]:
    """Warnings for what follows a plain value, begins with `#` and may have been meant as text."""
    if not _SUSPECT.search(text):
        return
    ends = set(_ends_of_plain_values(text))
    for number, line in enumerate(text.split("\n")):
        for match in _SUSPECT.finditer(line):
            if (number, match.start()) in ends:
                column = match.end() - 2
                values = {"text": line[column:]}
                yield Fault("comment-in-value", number, column, values, "", Severity.WARNING)


def _ends_of_plain_values(text: str) -> Iterator[tuple[int, int]]:
    for token, event in events(text):
        if token is Token.SCALAR and not event.style:
            yield event.end_mark.line, event.end_mark.column
