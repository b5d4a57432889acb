"""Pydantic types for the small values: durations, recurrences, dates and names."""

from datetime import date
from functools import lru_cache
from typing import Annotated, TypeAlias

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError

from generator.values import ENTRY_ID_PATTERN, is_entry_id
from generator.values.duration import Duration
from generator.values.duration_text import DurationError
from generator.values.recurrence import Recurrence
from generator.values.recurrence_text import RecurrenceError

_ISO_DATE_LENGTH = len("2026-01-31")
_REMEMBERED = 1_024
_read_duration = lru_cache(_REMEMBERED)(Duration.parse)
_read_recurrence = lru_cache(_REMEMBERED)(Recurrence.parse)
"""A library says the same few over and over."""


def _duration(value: object) -> Duration:
    if isinstance(value, Duration):
        return value
    try:
        return _read_duration(str(value))
    except DurationError as error:
        raise _refusal("bad-duration", error.reason, error.part) from None


def _recurrence(value: object) -> Recurrence:
    if isinstance(value, Recurrence):
        return value
    try:
        return _read_recurrence(str(value))
    except RecurrenceError as error:
        raise _refusal("bad-recurrence", error.reason) from None


def _refusal(rule: str, reason: str, part: str = "") -> PydanticCustomError:
    """An error whose context names the variant of the rule's sentences and what they mention."""
    return PydanticCustomError(rule, rule, {"variant": reason, "part": part})


def _date(value: object) -> date:
    if isinstance(value, date):
        return value
    text = str(value)
    try:
        if len(text) == _ISO_DATE_LENGTH:
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise PydanticCustomError("bad-date", "bad-date")


def _name(value: object) -> str:
    text = str(value)
    if is_entry_id(text):
        return text
    raise PydanticCustomError("bad-id", "bad-id")


_TEXT = PlainSerializer(str, return_type=str)

DurationField: TypeAlias = Annotated[
    Duration,
    BeforeValidator(_duration),
    _TEXT,
    WithJsonSchema({"type": "string", "examples": ["15m", "2h", "2 workdays", "PT15M", "半小时"]}),
]
"""A stretch of time, written how a person writes it."""

RecurrenceField: TypeAlias = Annotated[
    Recurrence,
    BeforeValidator(_recurrence),
    _TEXT,
    WithJsonSchema(
        {"type": "string", "examples": ["daily", "monthly", "每月 2 次", "每半年 1 次"]}
    ),
]
"""How often something is done."""

DateField: TypeAlias = Annotated[
    date, BeforeValidator(_date), WithJsonSchema({"type": "string", "format": "date"})
]
"""A calendar day, `YYYY-MM-DD` and nothing else."""

Name: TypeAlias = Annotated[
    str,
    BeforeValidator(_name),
    WithJsonSchema({"type": "string", "pattern": ENTRY_ID_PATTERN, "maxLength": 80}),
]
"""An id: lower-case letters, digits and single hyphens."""
