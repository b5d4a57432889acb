"""How a stretch of time is shown, written again and put in order."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.messages import LANGUAGES, Language
from generator.values.duration import Duration


@pytest.mark.parametrize(
    ("text", "chinese", "english"),
    [
        ("15m", "15 分钟", "15 minutes"),
        ("0.5 小时", "30 分钟", "30 minutes"),
        ("1h30m", "1 小时 30 分钟", "1 hour 30 minutes"),
        ("2wd", "2 个工作日", "2 working days"),
        ("1wd", "1 个工作日", "1 working day"),
        ("48 小时", "48 小时", "48 hours"),
        ("12 个月", "12 个月", "12 months"),
        ("1 年", "1 年", "1 year"),
        ("P2W", "2 周", "2 weeks"),
        ("5 天", "5 天", "5 days"),
        ("30s", "30 秒", "30 seconds"),
        (
            "1y1mo1w1d1h1m1s",
            "1 年 1 个月 1 周 1 天 1 小时 1 分钟 1 秒",
            "1 year 1 month 1 week 1 day 1 hour 1 minute 1 second",
        ),
    ],
)
def test_readers_see_the_units_that_the_author_chose(text: str, chinese: str, english: str) -> None:
    duration = Duration.parse(text)
    assert duration.display("zh") == chinese
    assert duration.display("en") == english


@pytest.mark.parametrize(
    ("duration", "iso"),
    [
        (Duration(minutes=15), "PT15M"),
        (Duration(months=6), "P6M"),
        (Duration(days=1, hours=12), "P1DT12H"),
        (Duration(weeks=2), "P2W"),
        (Duration(years=1, months=2, days=3, hours=4, minutes=5, seconds=6), "P1Y2M3DT4H5M6S"),
        (Duration(working_days=2), "P2D"),
    ],
)
def test_iso_form(duration: Duration, iso: str) -> None:
    assert duration.iso == iso


def test_only_working_days_are_working_days() -> None:
    assert Duration(working_days=2).is_working_days
    assert not Duration(days=2).is_working_days


def test_units_make_durations_differ_even_at_equal_length() -> None:
    assert Duration.parse("48 hours") != Duration.parse("2 days")
    assert Duration.parse("2 days") != Duration.parse("2 workdays")
    assert Duration.parse("两天") == Duration.parse("P2D")
    assert len({Duration.parse("2h"), Duration.parse("2 小时"), Duration.parse("PT2H")}) == 1


def test_order_goes_by_length_across_units() -> None:
    texts = ["15m", "0.5h", "1h", "90m", "12h", "1wd", "48h", "3d", "1w", "1mo", "6mo", "1y"]
    ordered = [Duration.parse(text) for text in texts]
    longest_first = [*reversed(ordered)]
    assert sorted(longest_first) == ordered
    assert ordered[0] < ordered[1] <= ordered[1]
    assert ordered[-1] > ordered[-2] >= ordered[-2]


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("90m", 5_400), ("1.5小时", 5_400), ("1mo", 2_592_000), ("1y", 31_536_000), ("1wd", 86_400)],
)
def test_approximate_length(text: str, seconds: int) -> None:
    assert Duration.parse(text).approximate_seconds == seconds


def test_a_duration_compares_with_nothing_else() -> None:
    with pytest.raises(TypeError):
        sorted([Duration(days=1), "2d"])  # type: ignore[type-var]  # the mistake under test


@given(st.from_type(Duration))
def test_the_short_form_parses_back(duration: Duration) -> None:
    assert Duration.parse(str(duration)) == duration


@given(st.from_type(Duration).filter(lambda duration: not duration.is_working_days))
def test_the_iso_form_parses_back(duration: Duration) -> None:
    assert Duration.parse(duration.iso) == duration


@pytest.mark.parametrize("language", LANGUAGES)
@given(duration=st.from_type(Duration))
def test_what_readers_see_can_be_written_in_an_entry(
    language: Language, duration: Duration
) -> None:
    assert Duration.parse(duration.display(language)) == duration


@given(st.from_type(Duration), st.from_type(Duration))
def test_order_is_total_and_agrees_with_equality(one: Duration, other: Duration) -> None:
    assert [one < other, one == other, one > other].count(True) == 1
    assert not (one < other and one.approximate_seconds > other.approximate_seconds)


def test_equal_lengths_still_have_one_order() -> None:
    day, hours = Duration(days=1), Duration(hours=24)
    assert (day < hours) is not (hours < day)
    assert (day < hours) is (hours > day)
    assert sorted([day, hours]) == sorted([hours, day])
