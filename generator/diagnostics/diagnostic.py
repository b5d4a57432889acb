"""One problem as a value: yielded where it is found, worded and printed elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from generator.diagnostics.location import Location


class Severity(IntEnum):
    """How much a problem matters; higher is worse."""

    NOTICE = 1
    """Worth knowing; never fails a check."""
    WARNING = 2
    """Should be mended; fails only a strict check."""
    ERROR = 3
    """Must be mended; nothing is built."""

    @property
    def label(self) -> str:
        """The lower-case name used in reports: notice, warning, error."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem at one place.

    The wording is not here: the message catalogues hold, per rule, a `problem` and a `remedy`
    sentence whose placeholders are filled from `values`.

    Attributes:
        rule: stable kebab-case name, listed in the message catalogues and in the manual.
        location: where the author should look.
        severity: how much it matters.
        values: what the sentences mention, by placeholder name, already as text.
        variant: picks another pair of sentences of the same rule, "" for the plain one.
    """

    rule: str
    location: Location
    severity: Severity = Severity.ERROR
    values: Mapping[str, str] = field(default_factory=dict)
    variant: str = ""

    @property
    def sort_key(self) -> tuple[Location, str]:
        """Order for reports: by file, place, then rule."""
        return (self.location, self.rule)
