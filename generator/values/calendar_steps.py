"""Steps through the calendar that `datetime` lacks; OverflowError past the year 9999."""

from calendar import monthrange
from datetime import MAXYEAR, UTC, datetime, timedelta

_WORKDAYS_A_WEEK = 5


def add_months(start: datetime, months: int) -> datetime:
    """The same day of a later month, or that month's last day when it is shorter.

    Raises:
        OverflowError: the month lies after the year 9999.
    """
    years, month0 = divmod(start.month - 1 + months, 12)
    year, month = start.year + years, month0 + 1
    if year > MAXYEAR:
        raise OverflowError
    return start.replace(year=year, month=month, day=min(start.day, monthrange(year, month)[1]))


def add_working_days(start: datetime, count: int) -> datetime:
    """The same time of day so many Mondays to Fridays later; from a weekend, Monday is the first.

    Public holidays are not known. A count of 0 leaves the start alone.

    Raises:
        OverflowError: the day lies after the year 9999.
    """
    if count == 0:
        return start
    past_friday = max(0, start.weekday() - (_WORKDAYS_A_WEEK - 1))
    weeks, days = divmod(count, _WORKDAYS_A_WEEK)
    over_weekend = 2 if start.weekday() - past_friday + days >= _WORKDAYS_A_WEEK else 0
    return start + timedelta(weeks=weeks, days=days + over_weekend - past_friday)


def add_elapsed(start: datetime, elapsed: timedelta) -> datetime:
    """The moment after elapsed time, right across changes of the clock when a zone is known.

    Raises:
        OverflowError: the moment lies after the year 9999.
    """
    if start.tzinfo is None:
        return start + elapsed
    return (start.astimezone(UTC) + elapsed).astimezone(start.tzinfo)
