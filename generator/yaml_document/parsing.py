"""Text to data and every mistake in it, by way of the parser's events, which know all of YAML."""

from collections import defaultdict
from dataclasses import replace

from generator.diagnostics import Severity
from generator.yaml_document.builder import Builder
from generator.yaml_document.comments import swallowed
from generator.yaml_document.engine import Token, YamlSyntaxError, events
from generator.yaml_document.fault import Fault
from generator.yaml_document.lookalikes import in_line
from generator.yaml_document.mending import mended
from generator.yaml_document.parsed import Parsed
from generator.yaml_document.syntax import translate

_MOST_TRIES = 20
_MOST_CHARACTERS = 1_000_000
"""How much is read again, all tries together, to find further mistakes in one file."""

_OF_THE_WHOLE = frozenset({"empty-file", "top-level-not-mapping"})


def parse_events(text: str) -> Parsed:
    """Reads a text; a line that stops the parser is told, mended in thought, and read again."""
    builder, obstacle = _attempt(text)
    if obstacle is not None:
        return Parsed(None, _Rereading(text).faults(builder, obstacle))
    faults = tuple(builder.faults)
    if any(fault.severity is Severity.ERROR for fault in faults):
        return Parsed(builder.data, faults)
    return Parsed(builder.data, (*faults, *swallowed(text)))


def _attempt(text: str) -> tuple[Builder, Fault | None]:
    """What can be built, and what stands in the way of the rest."""
    builder = Builder(text)
    try:
        builder.take_all(events(text))
    except YamlSyntaxError as error:
        return builder, translate(error, text.split("\n"))
    return builder, _wrong_root(builder, text)


def _wrong_root(builder: Builder, text: str) -> Fault | None:
    if builder.root is None:
        return Fault("empty-file", 0, 0)
    token, event = builder.root
    start, end = event.start_mark, event.end_mark
    if token is Token.MAPPING:
        return None
    if token is Token.SCALAR and not event.style:
        if not event.value:
            return Fault("empty-file", 0, 0)
        written = text.split("\n")[start.line : end.line + 1]
        looks = (in_line(line, number) for number, line in enumerate(written, start.line))
        if lookalike := next(filter(None, looks), None):
            return lookalike
    return Fault("top-level-not-mapping", start.line, start.column)


class _Rereading:
    """Reads a text again and again, each time with one more line mended."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._inserted: defaultdict[int, list[int]] = defaultdict(list)
        self._tries = min(_MOST_TRIES, _MOST_CHARACTERS // (len(text) + 1))

    def faults(self, builder: Builder, obstacle: Fault | None) -> tuple[Fault, ...]:
        """All obstacles, and what the last and most complete attempt has found beside them."""
        obstacles: list[Fault] = []
        while obstacle is not None:
            obstacles.append(self._traced(obstacle))
            if len(obstacles) > self._tries or not self._mend(obstacle):
                break
            builder, obstacle = _attempt("\n".join(self._lines))
            if obstacle is not None and obstacle.rule in _OF_THE_WHOLE:
                break
        if obstacle is not None and obstacle.rule == "tab-indent":
            obstacles += self._further_tabs(obstacle)
        beside = (self._traced(fault) for fault in builder.faults)
        return (*(fault for fault in beside if fault not in obstacles), *obstacles)

    def _mend(self, fault: Fault) -> bool:
        line = mended(fault, self._lines[fault.line]) if fault.line < len(self._lines) else None
        if line is None:
            return False
        if len(line) > len(self._lines[fault.line]):
            self._inserted[fault.line].append(fault.column)
        self._lines[fault.line] = line
        return True

    def _traced(self, fault: Fault) -> Fault:
        """The fault where the author wrote it: columns before our insertions."""
        added = sum(column < fault.column for column in self._inserted[fault.line])
        return replace(fault, column=fault.column - added)

    def _further_tabs(self, first: Fault) -> list[Fault]:
        later = range(first.line + 1, len(self._lines))
        return [Fault("tab-indent", line, 0) for line in later if self._lines[line][:1] == "\t"]
