"""A stretch of time as service plans write it: 15 分钟, 2 hours, P6M, two working days."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import total_ordering
from typing import Self

from generator.messages import Language, catalogue
from generator.values.calendar_steps import add_elapsed, add_months, add_working_days
from generator.values.duration_text import DurationError, read_duration

_SECONDS = {
    "years": 365 * 86_400,
    "months": 30 * 86_400,
    "weeks": 7 * 86_400,
    "days": 86_400,
    "hours": 3_600,
    "minutes": 60,
    "seconds": 1,
    "working_days": 86_400,
}
_SHORT = {
    "years": "y",
    "months": "mo",
    "weeks": "w",
    "days": "d",
    "hours": "h",
    "minutes": "m",
    "seconds": "s",
    "working_days": "wd",
}
_LONGEST = 100 * _SECONDS["years"]


@total_ordering
@dataclass(frozen=True, slots=True)
class Duration:
    """A positive stretch of time in the units its author thinks in.

    Units are kept: 48 hours is neither equal to 2 days nor shown as such. Order goes by
    `approximate_seconds`. Working days stand alone, they do not mix with other units.

    Raises:
        DurationError: the stretch is zero, negative, longer than 100 years, or mixes working
            days with other units.
    """

    years: int = 0
    months: int = 0
    weeks: int = 0
    days: int = 0
    hours: int = 0
    minutes: int = 0
    seconds: int = 0
    working_days: int = 0

    def __post_init__(self) -> None:
        units = self._units()
        if any(count < 0 for count in units.values()):
            raise DurationError("negative")
        if not units:
            raise DurationError("zero")
        if self.working_days and len(units) > 1:
            raise DurationError("mixed")
        if self.approximate_seconds > _LONGEST:
            raise DurationError("too-long")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Reads ISO 8601 (`PT15M`), short (`1h30m`), English and Chinese forms.

        Case, width and blanks do not matter. `m` is minutes and `mo` months. Fractions go down
        into smaller units: `1.5 小时` is 1 hour 30 minutes, half a month is 15 days.

        Raises:
            DurationError: the text is no such stretch; `reason` tells why.
        """
        return cls(**read_duration(text))

    @property
    def is_working_days(self) -> bool:
        """Whether the stretch counts working days only."""
        return self.working_days > 0

    @property
    def iso(self) -> str:
        """The ISO 8601 form.

        ISO 8601 knows no working days: they come out as days (`P2D`), so ask `is_working_days`
        beside it. Every other duration parses back from this form to an equal value.
        """
        day_part = _joined(
            (self.years, "Y"),
            (self.months, "M"),
            (self.weeks, "W"),
            (self.days + self.working_days, "D"),
        )
        time_part = _joined((self.hours, "H"), (self.minutes, "M"), (self.seconds, "S"))
        return f"P{day_part}T{time_part}" if time_part else f"P{day_part}"

    @property
    def approximate_seconds(self) -> int:
        """Length for sorting: a month is 30 days, a year 365, a working day 24 hours."""
        return sum(count * _SECONDS[unit] for unit, count in self._units().items())

    def display(self, language: Language) -> str:
        """The stretch as a reader sees it: `1 小时 30 分钟`, `2 working days`."""
        texts = catalogue(language)
        return " ".join(
            texts.text(f"duration.{'one' if count == 1 else 'many'}.{unit}", count=count)
            for unit, count in self._units().items()
        )

    def after(self, start: date) -> date:
        """The day this long after a day that counts from midnight, as in review dates.

        See `after_time`; 36 hours after a day is the next day.
        """
        return self.after_time(datetime.combine(start, time.min)).date()

    def after_time(self, start: datetime) -> datetime:
        """The moment this long after another, in the same time zone, as in deadlines.

        Months and years keep the day of the month, or take the month's last (31 January and a
        month is 28 February). Working days skip Saturdays and Sundays, keep the time of day, and
        know no public holidays. Weeks and days keep the time of day; hours and less are elapsed
        time. Never goes past the last moment that the calendar knows (year 9999).
        """
        try:
            moment = add_months(start, 12 * self.years + self.months)
            moment = add_working_days(moment, self.working_days)
            moment += timedelta(weeks=self.weeks, days=self.days)
            clock = timedelta(hours=self.hours, minutes=self.minutes, seconds=self.seconds)
            return add_elapsed(moment, clock)
        except OverflowError:
            return datetime.max.replace(tzinfo=start.tzinfo)

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Duration):
            return NotImplemented
        return self._sort_key() < other._sort_key()

    def __str__(self) -> str:
        """The short form, which parses back to an equal value: `1h30m`, `6mo`, `2wd`."""
        return _joined(*((count, _SHORT[unit]) for unit, count in self._units().items()))

    def _units(self) -> dict[str, int]:
        return {unit: count for unit in _SECONDS if (count := getattr(self, unit))}

    def _sort_key(self) -> tuple[int, str]:
        return (self.approximate_seconds, str(self))


def _joined(*parts: tuple[int, str]) -> str:
    return "".join(f"{count}{unit}" for count, unit in parts if count)
