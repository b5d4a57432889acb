"""Reads the ways in which people write how often something is done."""

import re
from typing import Literal, TypeAlias

from generator.values.duration import Duration
from generator.values.duration_text import LONGEST_TEXT, DurationError
from generator.values.folding import fold
from generator.values.number_words import NUMBER_PATTERN, read_number
from generator.values.words import ADVERBS, DEMAND_WORDS, SHIFT_WORDS, TIMES, UNITS, bare

Reason: TypeAlias = Literal["empty", "malformed", "times"]
"""Why a text is no recurrence; the names of the variants of the rule `bad-recurrence`."""

MANY_TIMES = 999
"""More often than this in one period is a mistake."""

_TIMES = rf"(?P<times>{'|'.join(TIMES)}|{NUMBER_PATTERN})"
_FORMS = tuple(
    re.compile(form)
    for form in (
        rf"每?(?P<period>.+?)\s*(?:至少)?\s*{_TIMES}\s*次",
        rf"{_TIMES}\s*次\s*[/每]\s*每?(?P<period>.+)",
        rf"{_TIMES}\s*(?:times|x)?\s*(?:/|(?:an?|per|every|each)\b)\s*(?P<period>.+)",
        rf"{_TIMES}\s*(?:times|x)?\s*(?P<period>[a-z -]+ly)",
        r"(?:每|(?:every|each|per)\b)?\s*(?P<period>.+)",
    )
)


class RecurrenceError(ValueError):
    """A text or a set of parts that is no recurrence.

    Attributes:
        reason: why, as the catalogues' variant of the rule `bad-recurrence`.
    """

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason: Reason = reason


def read_recurrence(text: str) -> tuple[int, Duration | None, bool]:
    """Times, period, and whether it is per shift; on demand has neither period nor shift.

    Raises:
        RecurrenceError: the text has none of the known forms.
    """
    if len(text) > LONGEST_TEXT:
        raise RecurrenceError("malformed")
    folded = fold(text)
    if not folded:
        raise RecurrenceError("empty")
    if bare(folded) in DEMAND_WORDS:
        return 1, None, False
    times, period = _times_and_period(folded)
    if bare(period).removeprefix("个") in SHIFT_WORDS:
        return times, None, True
    try:
        return times, Duration.parse(_stretch(period)), False
    except DurationError as error:
        raise RecurrenceError("malformed") from error


def _times_and_period(text: str) -> tuple[int, str]:
    found = next(match for form in _FORMS if (match := form.fullmatch(text)))
    parts = found.groupdict()
    return _times(parts.get("times") or "once"), parts["period"].strip()


def _times(text: str) -> int:
    number = TIMES.get(text) or read_number(text)
    if number is None or number != int(number) or number > MANY_TIMES:
        raise RecurrenceError("times")
    return int(number)


def _stretch(period: str) -> str:
    """The period as a duration text: adverbs resolved, "every day" counted as one day."""
    unit = bare(period).removeprefix("个")
    if unit in UNITS:
        return f"1 {unit}"
    return ADVERBS.get(unit) or re.sub(r"^other\b", "2", period)
