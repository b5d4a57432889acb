"""What day it is, and when a site is made."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from generator.values.moment import moment, today


@pytest.fixture(autouse=True)
def _clock(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    yield
    monkeypatch.undo()
    time.tzset()


def test_a_reproducible_build_is_told_its_moment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert moment() == datetime(1970, 1, 2, tzinfo=UTC)


def test_a_day_begins_where_the_machine_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    days = []
    for zone in ("UTC-14", "UTC+12"):
        monkeypatch.setenv("TZ", zone)
        time.tzset()
        days.append(today())
    ahead, behind = days
    assert 1 <= (ahead - behind).days <= 2
