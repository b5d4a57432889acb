"""Small values that entries are made of: stretches of time, recurrences, ids, suggestions."""

from generator.values.duration import Duration
from generator.values.duration_text import DurationError
from generator.values.project_folder import CONFIG_FILE, SOURCES, is_project
from generator.values.recurrence import Recurrence
from generator.values.recurrence_text import RecurrenceError
from generator.values.site_marker import SITE_MARKER
from generator.values.slug import ENTRY_ID_PATTERN, is_entry_id
from generator.values.suggestion import closest, nearest

__all__ = [
    "CONFIG_FILE",
    "ENTRY_ID_PATTERN",
    "SITE_MARKER",
    "SOURCES",
    "Duration",
    "DurationError",
    "Recurrence",
    "RecurrenceError",
    "closest",
    "is_entry_id",
    "is_project",
    "nearest",
]
