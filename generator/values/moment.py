"""What time it is, for people and for files."""

import os
from datetime import UTC, date, datetime


def today() -> date:
    """The day it is where this machine stands."""
    return datetime.now(UTC).astimezone().date()


def moment() -> datetime:
    """When a site is made: now in UTC, or the moment that a reproducible build is told.

    See `SOURCE_DATE_EPOCH`, reproducible-builds.org/docs/source-date-epoch.

    Raises:
        ValueError: the variable holds no number of seconds.
    """
    told = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(told), UTC) if told else datetime.now(UTC)
