"""Review dates, deadlines and escalation clocks."""

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.values.duration import Duration

SATURDAY = 5
CHINA = timezone(timedelta(hours=8))


@pytest.mark.parametrize(
    ("start", "text", "expected"),
    [
        (date(2025, 1, 15), "6 months", date(2025, 7, 15)),
        (date(2025, 1, 31), "1 month", date(2025, 2, 28)),
        (date(2024, 1, 31), "1 month", date(2024, 2, 29)),
        (date(2024, 2, 29), "1 year", date(2025, 2, 28)),
        (date(2024, 2, 29), "4 years", date(2028, 2, 29)),
        (date(2025, 12, 31), "2 months", date(2026, 2, 28)),
        (date(2025, 11, 30), "1 month", date(2025, 12, 30)),
        (date(2025, 3, 1), "2 weeks", date(2025, 3, 15)),
        (date(2025, 3, 1), "48 hours", date(2025, 3, 3)),
        (date(2025, 3, 1), "36 hours", date(2025, 3, 2)),
        (date(2025, 3, 1), "15 minutes", date(2025, 3, 1)),
        (date(2025, 3, 1), "1 year 1 month 1 day", date(2026, 4, 2)),
    ],
)
def test_review_dates(start: date, text: str, expected: date) -> None:
    assert Duration.parse(text).after(start) == expected


@pytest.mark.parametrize(
    ("start", "count", "expected"),
    [
        (date(2025, 3, 3), 1, date(2025, 3, 4)),  # Monday
        (date(2025, 3, 3), 5, date(2025, 3, 10)),
        (date(2025, 3, 7), 1, date(2025, 3, 10)),  # Friday
        (date(2025, 3, 7), 5, date(2025, 3, 14)),
        (date(2025, 3, 7), 6, date(2025, 3, 17)),
        (date(2025, 3, 8), 1, date(2025, 3, 10)),  # Saturday
        (date(2025, 3, 9), 1, date(2025, 3, 10)),  # Sunday
        (date(2025, 3, 9), 5, date(2025, 3, 14)),
    ],
)
def test_working_days_skip_the_weekend(start: date, count: int, expected: date) -> None:
    assert Duration(working_days=count).after(start) == expected


def test_deadlines_keep_the_time_of_day_and_the_zone() -> None:
    friday = datetime(2025, 3, 7, 16, 30, tzinfo=CHINA)
    assert Duration.parse("2 工作日").after_time(friday) == datetime(
        2025, 3, 11, 16, 30, tzinfo=CHINA
    )
    assert Duration.parse("15 分钟").after_time(friday) == datetime(
        2025, 3, 7, 16, 45, tzinfo=CHINA
    )
    assert Duration.parse("12 小时").after_time(friday).tzinfo is CHINA


def test_a_moment_without_zone_stays_without() -> None:
    naive = datetime(2025, 12, 31, 23, 50)  # noqa: DTZ001  # the case under test
    later = Duration.parse("15m").after_time(naive)
    assert (later.isoformat(), later.tzinfo) == ("2026-01-01T00:05:00", None)


def test_hours_are_elapsed_time_but_days_keep_the_clock_when_summer_time_begins() -> None:
    evening = datetime(2025, 3, 29, 20, 0, tzinfo=ZoneInfo("Europe/Berlin"))
    after_hours = Duration.parse("24h").after_time(evening)
    after_day = Duration.parse("1d").after_time(evening)
    assert after_hours.astimezone(UTC) - evening.astimezone(UTC) == timedelta(hours=24)
    assert (after_hours.hour, after_day.hour) == (21, 20)


@pytest.mark.parametrize("text", ["1 year", "1 month", "1 day", "1 working day", "24 hours"])
def test_the_end_of_the_calendar_is_no_crash(text: str) -> None:
    assert Duration.parse(text).after(date.max) == date.max
    last = datetime(9999, 12, 31, 23, 59, tzinfo=timezone(timedelta(hours=-8)))
    assert Duration.parse(text).after_time(last).date() == date.max


WORKING_DAYS = st.integers(1, 400)
DATES = st.dates(date(1990, 1, 1), date(2100, 1, 1))


@given(DATES, DATES, st.from_type(Duration))
def test_later_starts_never_end_earlier(one: date, other: date, duration: Duration) -> None:
    first, second = sorted((one, other))
    assert first <= duration.after(first) <= duration.after(second)


@given(DATES, WORKING_DAYS)
def test_working_days_end_on_a_working_day_and_count_right(start: date, count: int) -> None:
    end = Duration(working_days=count).after(start)
    passed = [start + timedelta(days=n) for n in range(1, (end - start).days + 1)]
    assert end.weekday() < SATURDAY
    assert sum(day.weekday() < SATURDAY for day in passed) == count


@given(DATES, WORKING_DAYS, WORKING_DAYS)
def test_working_days_add_up(start: date, n: int, m: int) -> None:
    in_two_steps = Duration(working_days=m).after(Duration(working_days=n).after(start))
    assert Duration(working_days=n + m).after(start) == in_two_steps


@given(DATES, st.integers(1, 400))
def test_months_land_in_the_month_that_was_meant(start: date, months: int) -> None:
    end = Duration(months=months).after(start)
    assert (end.year * 12 + end.month) - (start.year * 12 + start.month) == months
    assert end.day == start.day or (end.day < start.day and (end + timedelta(days=1)).day == 1)
