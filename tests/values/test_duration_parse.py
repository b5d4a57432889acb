"""What authors may write for a stretch of time, and what they are told when it is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.values.duration import Duration
from generator.values.duration_text import DurationError

HALF_HOUR = Duration(minutes=30)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PT15M", Duration(minutes=15)),
        ("P1D", Duration(days=1)),
        ("PT0.5H", HALF_HOUR),
        ("PT0,5H", HALF_HOUR),
        ("P2Y", Duration(years=2)),
        ("P6M", Duration(months=6)),
        ("P1DT12H", Duration(days=1, hours=12)),
        ("pt15m", Duration(minutes=15)),
        ("15m", Duration(minutes=15)),
        ("2h", Duration(hours=2)),
        ("1h30m", Duration(hours=1, minutes=30)),
        ("1h 30m", Duration(hours=1, minutes=30)),
        ("3d", Duration(days=3)),
        ("2w", Duration(weeks=2)),
        ("30s", Duration(seconds=30)),
        ("6mo", Duration(months=6)),
        ("2wd", Duration(working_days=2)),
        ("0.5h", HALF_HOUR),
        ("15 minutes", Duration(minutes=15)),
        ("15 Minutes", Duration(minutes=15)),
        ("2 hours", Duration(hours=2)),
        ("6 months", Duration(months=6)),
        ("1 month", Duration(months=1)),
        ("3 years", Duration(years=3)),
        ("2 workdays", Duration(working_days=2)),
        ("1 workday", Duration(working_days=1)),
        ("2 working days", Duration(working_days=2)),
        ("2 business-days", Duration(working_days=2)),
        ("half an hour", HALF_HOUR),
        ("an hour", Duration(hours=1)),
        ("two weeks", Duration(weeks=2)),
        ("1 hour and 30 minutes", Duration(hours=1, minutes=30)),
        ("1 hour, 30 minutes", Duration(hours=1, minutes=30)),
        ("within 2 hours", Duration(hours=2)),
        ("1 quarter", Duration(months=3)),
        ("15分钟", Duration(minutes=15)),
        ("15 分钟", Duration(minutes=15)),
        ("１５　分钟", Duration(minutes=15)),
        ("十五分钟", Duration(minutes=15)),
        ("三刻钟", Duration(minutes=45)),
        ("30秒", Duration(seconds=30)),
        ("半小时", HALF_HOUR),
        ("半个小时", HALF_HOUR),
        ("0.5 小时", HALF_HOUR),
        ("1.5小时", Duration(hours=1, minutes=30)),
        ("两个半小时", Duration(hours=2, minutes=30)),
        ("2小时", Duration(hours=2)),
        ("2个小时", Duration(hours=2)),
        ("二个小时", Duration(hours=2)),
        ("两小时", Duration(hours=2)),
        ("十二小时", Duration(hours=12)),
        ("二十四小时", Duration(hours=24)),
        ("一百二十小时", Duration(hours=120)),
        ("2小时之内", Duration(hours=2)),
        ("五天以内", Duration(days=5)),
        ("一周内", Duration(weeks=1)),
        ("5天", Duration(days=5)),
        ("五天", Duration(days=5)),
        ("十日", Duration(days=10)),
        ("一百零五天", Duration(days=105)),
        ("2 周", Duration(weeks=2)),
        ("3 个星期", Duration(weeks=3)),
        ("6个月", Duration(months=6)),
        ("6月", Duration(months=6)),
        ("半个月", Duration(days=15)),
        ("一个季度", Duration(months=3)),
        ("半年", Duration(months=6)),
        ("一年半", Duration(years=1, months=6)),
        ("一年零三个月", Duration(years=1, months=3)),
        ("3年", Duration(years=3)),
        ("2 个工作日", Duration(working_days=2)),
        ("一个工作日", Duration(working_days=1)),
        ("3工作日", Duration(working_days=3)),
    ],
)
def test_reads_what_people_write(text: str, expected: Duration) -> None:
    assert Duration.parse(text) == expected


@pytest.mark.parametrize(
    ("text", "reason", "part"),
    [
        ("", "empty", ""),
        (" \t\n", "empty", ""),
        ("soon", "malformed", "soon"),
        ("P", "malformed", "p"),
        ("PT", "malformed", "pt"),
        ("P1H", "malformed", "p1h"),
        ("1:30", "missing-unit", "1:30"),
        ("15", "missing-unit", "15"),
        ("1h 30", "missing-unit", "30"),
        ("3 apples", "unknown-unit", "apples"),
        ("2 hourz", "unknown-unit", "hourz"),
        ("3 个苹果", "unknown-unit", "苹果"),
        ("1h1h", "malformed", ""),
        ("30m 1h", "malformed", ""),
        ("一百五天", "malformed", "一百五"),
        ("0", "missing-unit", "0"),
        ("0m", "zero", ""),
        ("零天", "zero", ""),
        ("PT0S", "zero", ""),
        ("-15m", "negative", ""),
        ("负五天", "negative", ""),
        ("-PT15M", "negative", ""),
        ("PT-15M", "negative", ""),
        ("1wd 2h", "mixed", ""),
        ("半个工作日", "too-fine", ""),
        ("0.5s", "too-fine", ""),
        ("0.333h", "too-fine", ""),
        ("101 years", "too-long", ""),
        ("9" * 70 + "h", "too-long", ""),
        ("1h" + " " * 100, "malformed", ""),
    ],
)
def test_says_why_a_text_is_no_duration(text: str, reason: str, part: str) -> None:
    with pytest.raises(DurationError) as caught:
        Duration.parse(text)
    assert (caught.value.reason, caught.value.part) == (reason, part)


def test_m_means_minutes_and_only_iso_dates_mean_months() -> None:
    assert Duration.parse("1M") == Duration(minutes=1)
    assert Duration.parse("P1M") == Duration(months=1)
    assert Duration.parse("PT1M") == Duration(minutes=1)


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ({}, "zero"),
        ({"hours": -1}, "negative"),
        ({"hours": 2, "minutes": -1}, "negative"),
        ({"working_days": 1, "hours": 1}, "mixed"),
        ({"years": 100, "seconds": 1}, "too-long"),
        ({"seconds": 10**6000}, "too-long"),
    ],
)
def test_no_duration_breaks_the_rules_even_when_made_by_hand(
    parts: dict[str, int], reason: str
) -> None:
    with pytest.raises(DurationError) as caught:
        Duration(**parts)
    assert caught.value.reason == reason


def test_a_hundred_years_are_still_a_duration() -> None:
    assert Duration.parse("100 years") == Duration(years=100)


PIECES = (
    *("p", "pt", "t", "1", "0", "2.5", "٣", "½", "h", "m", "mo", "wd", "hour", "working", "day"),
    *(
        "十",
        "半",
        "个",
        "两",
        "一百",
        "零",
        "小时",
        "工作日",
        "月",
        "半年",
        "and",
        ",",
        "-",
        ".",
        " ",
        "\n",
    ),
)


@given(st.text() | st.lists(st.sampled_from(PIECES), max_size=8).map("".join))
def test_any_text_is_a_duration_or_a_duration_error(text: str) -> None:
    try:
        duration = Duration.parse(text)
    except DurationError:
        return
    assert Duration.parse(str(duration)) == duration
