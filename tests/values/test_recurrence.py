"""How often something is done: read, shown, written again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.messages import LANGUAGES, Language
from generator.values.duration import Duration
from generator.values.recurrence import Recurrence
from generator.values.recurrence_text import RecurrenceError

DAY = Duration(days=1)
MONTH = Duration(months=1)
QUARTER = Duration(months=3)
HALF_YEAR = Duration(months=6)
FORTNIGHT = Duration(weeks=2)


@pytest.mark.parametrize(
    ("texts", "times", "period"),
    [
        ("daily|every day|each day|once a day|每日|每天|每天一次|每日 1 次|日", 1, DAY),
        ("weekly|every week|once per week|每周|每星期|每周一次|周", 1, Duration(weeks=1)),
        ("monthly|every month|每月|每个月|每月 1 次|一月一次|1次/月|月", 1, MONTH),
        ("quarterly|every quarter|每季度|每季度一次|每三个月|3 months", 1, QUARTER),
        ("half-yearly|half yearly|semi-annually|每半年|每半年 1 次|6 个月|半年", 1, HALF_YEAR),
        ("yearly|annually|every year|每年|一年一次|每年至少一次", 1, Duration(years=1)),
        ("every working day|每工作日|每个工作日|每个工作日一次", 1, Duration(working_days=1)),
        (
            "every 2 weeks|once every two weeks|fortnightly|每两周|每 2 周|两周一次|隔周",
            1,
            FORTNIGHT,
        ),
        (
            "twice a month|2 per month|2 times per month|2x/month|每月 2 次|每月两次|2 次/月",
            2,
            MONTH,
        ),
        ("twice daily|two times a day|每天２次|每日两次", 2, DAY),
        ("每月十二次|12 per month|twelve times a month", 12, MONTH),
        ("每两周 3 次|3 per 2 weeks|3 times every 2 weeks", 3, FORTNIGHT),
        ("每十二小时一次|every 12 hours|每 12 小时", 1, Duration(hours=12)),
    ],
)
def test_reads_what_people_write(texts: str, times: int, period: Duration) -> None:
    readings = {text: Recurrence.parse(text) for text in texts.split("|")}
    assert readings == dict.fromkeys(readings, Recurrence(times, period))


@pytest.mark.parametrize("text", ["every other day", "隔日", "隔天", "每两天", "every 2 days"])
def test_every_other_day_is_every_two_days(text: str) -> None:
    assert Recurrence.parse(text) == Recurrence(1, Duration(days=2))


@pytest.mark.parametrize(
    "text", ["per shift", "every shift", "Each Shift", "每班", "每班次", "每班一次"]
)
def test_shifts(text: str) -> None:
    assert Recurrence.parse(text) == Recurrence(per_shift=True)


@pytest.mark.parametrize("text", ["on demand", "On-Demand", "as needed", "ad hoc", "按需", "随时"])
def test_on_demand(text: str) -> None:
    recurrence = Recurrence.parse(text)
    assert recurrence.on_demand
    assert recurrence == Recurrence()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"),
        ("　", "empty"),
        ("sometimes", "malformed"),
        ("定期", "malformed"),
        ("每", "malformed"),
        ("每次", "malformed"),
        ("一次", "malformed"),
        ("每周一", "malformed"),
        ("每周2天", "malformed"),
        ("biweekly", "malformed"),
        ("every 0 days", "malformed"),
        ("daily " * 100, "malformed"),
        ("0 per month", "times"),
        ("每月 0 次", "times"),
        ("1.5 per month", "times"),
        ("每月 1000 次", "times"),
    ],
)
def test_says_why_a_text_is_no_recurrence(text: str, reason: str) -> None:
    with pytest.raises(RecurrenceError) as caught:
        Recurrence.parse(text)
    assert caught.value.reason == reason


@pytest.mark.parametrize(
    "parts",
    [
        {"times": 2},
        {"times": 0, "period": DAY},
        {"times": 1000, "period": DAY},
        {"period": DAY, "per_shift": True},
    ],
)
def test_parts_that_contradict_each_other_make_no_recurrence(parts: dict[str, object]) -> None:
    with pytest.raises(RecurrenceError):
        Recurrence(**parts)  # type: ignore[arg-type]  # mixed values in one table


@pytest.mark.parametrize(
    ("text", "chinese", "english"),
    [
        ("每天", "每日", "daily"),
        ("每周", "每周", "weekly"),
        ("每月", "每月", "monthly"),
        ("每季度", "每季度", "quarterly"),
        ("每半年 1 次", "每半年", "half-yearly"),
        ("每年", "每年", "yearly"),
        ("每班", "每班", "every shift"),
        ("按需", "按需", "on demand"),
        ("每两周", "每 2 周", "every 2 weeks"),
        ("每月两次", "每月 2 次", "twice a month"),
        ("3 per day", "每日 3 次", "3 times a day"),
        ("每两周 3 次", "每 2 周 3 次", "3 times every 2 weeks"),
        ("每班 2 次", "每班 2 次", "twice a shift"),
    ],
)
def test_display(text: str, chinese: str, english: str) -> None:
    recurrence = Recurrence.parse(text)
    assert recurrence.display("zh") == chinese
    assert recurrence.display("en") == english


@given(st.from_type(Recurrence))
def test_the_canonical_form_parses_back(recurrence: Recurrence) -> None:
    assert Recurrence.parse(str(recurrence)) == recurrence


@pytest.mark.parametrize("language", LANGUAGES)
@given(recurrence=st.from_type(Recurrence))
def test_what_readers_see_can_be_written_in_an_entry(
    language: Language, recurrence: Recurrence
) -> None:
    shown = recurrence.display(language)
    if len(shown) <= 80:
        assert Recurrence.parse(shown) == recurrence


PIECES = (
    *("每", "每隔", "两", "2", "0", "周", "月", "半年", "班", "一次", "次", "次/", "至少"),
    *("every", "other", "per", "twice", "daily", "week", "times", "x", "/", "-", ",", "\n"),
)


@given(st.text() | st.lists(st.sampled_from(PIECES), max_size=8).map(" ".join))
def test_any_text_is_a_recurrence_or_a_recurrence_error(text: str) -> None:
    try:
        recurrence = Recurrence.parse(text)
    except RecurrenceError:
        return
    assert Recurrence.parse(str(recurrence)) == recurrence
