"""Reads the ways in which people write a stretch of time."""

import re
from collections import Counter
from fractions import Fraction
from typing import Literal, TypeAlias

from generator.values.folding import fold
from generator.values.number_words import NUMBER_PATTERN, read_number
from generator.values.words import UNIT_PATTERN, UNITS, bare

Reason: TypeAlias = Literal[
    "empty",
    "malformed",
    "missing-unit",
    "unknown-unit",
    "zero",
    "negative",
    "mixed",
    "too-fine",
    "too-long",
]
"""Why a text is no duration; the names of the variants of the rule `bad-duration`."""

_SMALLER = {
    "years": ("months", 12),
    "months": ("days", 30),
    "weeks": ("days", 7),
    "days": ("hours", 24),
    "hours": ("minutes", 60),
    "minutes": ("seconds", 60),
}
_SIZES = ("years", "months", "weeks", "days", "hours", "minutes", "seconds", "working_days")
_WORKING_DAYS = _SIZES.index("working_days")

LONGEST_TEXT = 80
"""Characters; nobody writes longer ones, and hostile ones cost no time."""

_ISO_NUMBER = "[0-9]+(?:[.,][0-9]+)?"
_ISO = re.compile(
    "p(?=.)"
    + "".join(f"(?:(?P<{unit}>{_ISO_NUMBER}){unit[0]})?" for unit in _SIZES[:4])
    + "(?:t(?=.)"
    + "".join(f"(?:(?P<{unit}>{_ISO_NUMBER}){unit[0]})?" for unit in _SIZES[4:7])
    + ")?"
)
_AROUND = re.compile(r"^within\s|(?:之内|以内|内)$")
_NEGATIVE = re.compile(r"(?:p?t?[-−]|负|minus\b)")
_PART = re.compile(
    rf"(?:[,零]|and\b)?\s*"
    rf"(?P<number>half(?:\s+an?\b)?|半|{NUMBER_PATTERN})\s*"
    rf"(?P<half>个半)?个?\s*(?P<unit>{UNIT_PATTERN})\s*(?P<more>半)?\s*"
)
_STRANGE_UNIT = re.compile(rf"(?:半|{NUMBER_PATTERN})\s*个?\s*(?P<word>[^\W\d_]*)")


class DurationError(ValueError):
    """A text or a set of counts that is no duration.

    Attributes:
        reason: why, as the catalogues' variant of the rule `bad-duration`.
        part: the piece of the text that is at fault, "" when it is the whole.
    """

    def __init__(self, reason: Reason, part: str = "") -> None:
        super().__init__(f"{reason}: {part}" if part else reason)
        self.reason: Reason = reason
        self.part = part


def read_duration(text: str) -> dict[str, int]:
    """Counts by unit, smaller units taking up fractions.

    Raises:
        DurationError: the text has none of the known forms, or a fraction finer than a second.
    """
    if len(text) > LONGEST_TEXT:
        raise DurationError("malformed")
    folded = _AROUND.sub("", fold(text)).strip()
    if not folded:
        raise DurationError("empty")
    if _NEGATIVE.match(folded):
        raise DurationError("negative")
    amounts = _read_iso(folded) or _read_words(folded)
    counts: Counter[str] = Counter()
    for unit, amount in amounts:
        counts.update(_whole_counts(unit, amount))
    return dict(counts)


def _read_iso(text: str) -> list[tuple[str, Fraction]]:
    found = _ISO.fullmatch(text)
    groups = found.groupdict() if found else {}
    return [(unit, Fraction(number.replace(",", "."))) for unit, number in groups.items() if number]


def _read_words(text: str) -> list[tuple[str, Fraction]]:
    amounts: list[tuple[str, Fraction]] = []
    position = 0
    while position < len(text):
        part = _PART.match(text, position)
        if part is None:
            raise _complaint(text[position:])
        amounts.append(_amount(part))
        position = part.end()
    order = [_SIZES.index(unit) for unit, _ in amounts]
    if len(set(order)) > 1 and _WORKING_DAYS in order:
        raise DurationError("mixed")
    if order != sorted(set(order)):
        raise DurationError("malformed")
    return amounts


def _amount(part: re.Match[str]) -> tuple[str, Fraction]:
    unit, factor = UNITS[bare(part["unit"])]
    half = Fraction(1, 2)
    number = half if part["number"].startswith(("half", "半")) else read_number(part["number"])
    if number is None:
        raise DurationError("malformed", part["number"])
    halves = half if part["half"] or part["more"] else 0
    return unit, (number + halves) * factor


def _complaint(rest: str) -> DurationError:
    strange = _STRANGE_UNIT.match(rest)
    if strange is None:
        return DurationError("malformed", rest)
    word = strange["word"]
    return DurationError("unknown-unit", word) if word else DurationError("missing-unit", rest)


def _whole_counts(unit: str, amount: Fraction) -> dict[str, int]:
    counts: dict[str, int] = {}
    while amount:
        whole, amount = divmod(amount, 1)
        counts[unit] = whole
        if amount and unit not in _SMALLER:
            raise DurationError("too-fine")
        if amount:
            unit, factor = _SMALLER[unit]
            amount *= factor
    return counts
