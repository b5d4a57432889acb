"""When a site is made: now, or the moment that a reproducible build is told to be made at."""

import os
from datetime import UTC, datetime


def moment() -> datetime:
    """Now in UTC, or `SOURCE_DATE_EPOCH`, see reproducible-builds.org/docs/source-date-epoch.

    Raises:
        ValueError: the variable holds no number of seconds.
    """
    told = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(told), UTC) if told else datetime.now(UTC)
