"""Pydantic types for the small values: durations, recurrences, dates and names."""

from datetime import date
from typing import Annotated, TypeAlias

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError

from generator.values import (
    Duration,
    DurationError,
    Recurrence,
    RecurrenceError,
    is_entry_id,
)

_ISO_DATE_LENGTH = len("2026-01-31")


def _duration(value: object) -> Duration:
    if isinstance(value, Duration):
        return value
    try:
        return Duration.parse(str(value))
    except DurationError:
        raise PydanticCustomError("bad-duration", "bad duration", {"value": str(value)}) from None


def _recurrence(value: object) -> Recurrence:
    if isinstance(value, Recurrence):
        return value
    try:
        return Recurrence.parse(str(value))
    except RecurrenceError:
        raise PydanticCustomError(
            "bad-recurrence", "bad recurrence", {"value": str(value)}
        ) from None


def _date(value: object) -> date:
    if isinstance(value, date):
        return value
    text = str(value)
    try:
        if len(text) == _ISO_DATE_LENGTH:
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise PydanticCustomError("bad-date", "bad date", {"value": text})


def _name(value: object) -> str:
    text = str(value)
    if is_entry_id(text):
        return text
    raise PydanticCustomError("bad-id", "bad id", {"value": text})


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
    WithJsonSchema({"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 80}),
]
"""An id: lower-case letters, digits and single hyphens."""
