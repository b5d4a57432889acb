"""A mistake at a place of a text, before it becomes a diagnostic of a file."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from generator.diagnostics import Diagnostic, Location, Severity

_SHOWN = 40
"""Characters of the author's text that a sentence repeats."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One mistake.

    Attributes:
        rule: name in the message catalogues.
        line: counted from 0.
        column: in characters, counted from 0.
        values: what the sentences mention.
        variant: which sentences of the rule.
        severity: how much it matters.
    """

    rule: str
    line: int
    column: int
    values: dict[str, str] = field(default_factory=dict)
    variant: str = ""
    severity: Severity = Severity.ERROR


def diagnostics(path: str, faults: Iterable[Fault]) -> tuple[Diagnostic, ...]:
    """The faults of one file as diagnostics, in the order of the file."""
    made = (_diagnostic(path, fault) for fault in faults)
    return tuple(sorted(made, key=lambda diagnostic: diagnostic.sort_key))


def _diagnostic(path: str, fault: Fault) -> Diagnostic:
    values = {name: _on_one_line(value) for name, value in fault.values.items()}
    place = Location(path, fault.line + 1, fault.column + 1)
    return Diagnostic(fault.rule, place, fault.severity, values, fault.variant)


def _on_one_line(value: str) -> str:
    joined = " ".join(value[: _SHOWN + 1].split())
    return f"{joined[:_SHOWN]}…" if len(value) > _SHOWN else joined
