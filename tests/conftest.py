"""One real browser for all tests; how Hypothesis works here and makes our values by type."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from playwright.sync_api import Browser

from benchmarks.chromium import chromium, executable
from generator.values.duration import Duration
from generator.values.recurrence import Recurrence

settings.register_profile("busy machine", deadline=None)
settings.register_profile("the same every time", deadline=None, derandomize=True)
settings.load_profile("the same every time" if os.environ.get("CI") else "busy machine")

_COUNTS = st.integers(0, 40)
_CALENDAR_DURATIONS = st.builds(
    Duration,
    years=st.integers(0, 20),
    months=_COUNTS,
    weeks=_COUNTS,
    days=_COUNTS,
    hours=_COUNTS,
    minutes=_COUNTS,
    seconds=st.integers(1, 40),
)
_ONE_UNIT = st.sampled_from(
    ["years", "months", "weeks", "days", "hours", "minutes", "working_days"]
)
_ONE_UNIT_DURATIONS = st.builds(
    lambda unit, count: Duration(**{unit: count}), _ONE_UNIT, st.integers(1, 100)
)
_TIMES = st.integers(1, 999)

st.register_type_strategy(Duration, _ONE_UNIT_DURATIONS | _CALENDAR_DURATIONS)
st.register_type_strategy(
    Recurrence,
    st.builds(Recurrence, times=_TIMES, period=st.from_type(Duration))
    | st.builds(Recurrence, times=_TIMES, per_shift=st.just(value=True))
    | st.just(Recurrence()),
)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium, started once."""
    if executable() is None:
        pytest.skip("no Chromium on this machine; Debian: apt install chromium")
    with chromium() as browser:
        yield browser
